import type { GoldRelation } from '../gold/schema.js';
import type { PredictedEdge } from '../prediction.js';
import type { Ends } from './ends.js';
import {
  type LinkedEdge,
  readingsOf,
  sameDate,
  sameEnds,
  sameRelation,
  sameSpeaker,
  wrongStatus,
} from './match.js';

/** How far the edges came towards one gold relation; each step includes those before. */
export interface Progress {
  ends: boolean;
  relation: boolean;
  /** What is wrong with an edge of the right relation. */
  status: 'polarity' | 'modality' | null;
  right: boolean;
  date: boolean;
  speaker: boolean;
  /** The first edge that came furthest. */
  edge: PredictedEdge | null;
}

export function noProgress(): Progress {
  return {
    ends: false,
    relation: false,
    status: null,
    right: false,
    date: false,
    speaker: false,
    edge: null,
  };
}

/** Notes how far this edge comes; true where it is right. */
export function advance(reached: Progress, link: LinkedEdge, gold: GoldRelation, ends: Ends): boolean {
  if (!sameEnds(link, gold)) return false;
  const { edge } = link;
  reached.ends = true;
  reached.edge ??= edge;
  let right = false;
  for (const reading of readingsOf(edge).filter((r) => sameRelation(r, gold))) {
    const wrong = wrongStatus(reading, gold);
    if (!reached.relation || (wrong === null && !reached.right)) reached.edge = edge;
    reached.relation = true;
    if (wrong === null) {
      right = reached.right = true;
      reached.date ||= sameDate(reading, gold);
      reached.speaker ||= sameSpeaker(reading, gold, ends);
    } else reached.status ??= wrong;
  }
  return right;
}
