import type { GoldRelation, GoldTrap } from '../gold/schema.js';
import type { PredictedEdge } from '../prediction.js';
import { sameTime } from './days.js';
import type { Ends } from './ends.js';
import { sameLabel, saysNo } from './words.js';

/** An edge, and the gold entities that its ends stand for. */
export interface LinkedEdge {
  readonly edge: PredictedEdge;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

const isNegated = (polarity: string) => polarity === 'negated' || polarity === 'denied';

export function sameEnds({ sources, targets }: LinkedEdge, gold: GoldRelation): boolean {
  const source = [gold.source, ...gold.accept_sources];
  const target = [gold.target, ...gold.accept_targets];
  const any = (wanted: readonly string[], found: readonly string[]) =>
    wanted.some((id) => found.includes(id));
  return (
    (any(source, sources) && any(target, targets)) ||
    (gold.symmetric && any(source, targets) && any(target, sources))
  );
}

/** The edge, and for a threatened act the threat that it amounts to. */
export function readingsOf(edge: PredictedEdge): PredictedEdge[] {
  if (edge.modality !== 'threatened') return [edge];
  const threat = { type: `threatens_${edge.type}`, plover: 'THREATEN', cameo: null, modality: 'actual' };
  return [edge, { ...edge, ...threat }];
}

/** By the label's stems, else by PLOVER type, else by the root of the CAMEO code. */
export function sameRelation(edge: PredictedEdge, gold: GoldRelation): boolean {
  const negated = isNegated(edge.polarity) && !isNegated(gold.polarity);
  const labels = [gold.relation, ...gold.accept_relations];
  if (labels.some((label) => sameLabel(edge.type, label, negated))) return true;
  if (edge.plover && [gold.plover, ...gold.accept_plover].includes(edge.plover)) return true;
  const root = edge.cameo?.slice(0, 2);
  return !!root && [gold.cameo, ...gold.accept_cameo].some((code) => code?.slice(0, 2) === root);
}

/** What about the status is wrong, or null. A negated act is as good as its refusal, and the other way round. */
export function wrongStatus(edge: PredictedEdge, gold: GoldRelation): 'polarity' | 'modality' | null {
  const own = isNegated(edge.polarity);
  const wanted = isNegated(gold.polarity);
  const refusal = own && !wanted && (gold.plover === 'REJECT' || saysNo(gold.relation));
  const refused = wanted && !own && (edge.plover === 'REJECT' || saysNo(edge.type));
  if (own !== wanted && !refusal && !refused) return 'polarity';
  const actual = edge.modality === 'actual';
  const right =
    gold.modality === 'alleged'
      ? !actual || edge.attribution.length > 0
      : actual === (gold.modality === 'actual') ||
        gold.accept_modality.includes(edge.modality) ||
        (refusal && edge.modality === 'planned');
  return right ? null : 'modality';
}

export function sameDate(edge: PredictedEdge, gold: GoldRelation): boolean {
  return gold.date !== null && sameTime(edge.date, gold.date, gold.date_precision);
}

export function sameSpeaker(edge: PredictedEdge, gold: GoldRelation, ends: Ends): boolean {
  if (gold.attributed_to === 'narrator') return edge.attribution.length === 0;
  return ends
    .resolve(edge.attribution.flatMap(({ name, text }) => [name, text]))
    .includes(gold.attributed_to);
}

/** True where the edge states as a plain fact what the text does not assert. */
export function fallsInto({ edge, sources, targets }: LinkedEdge, trap: GoldTrap): boolean {
  return (
    !isNegated(edge.polarity) &&
    edge.modality === 'actual' &&
    sources.includes(trap.source) &&
    targets.includes(trap.target) &&
    !(trap.allegation && edge.attribution.length > 0) &&
    [trap.relation, ...trap.accept_relations].some((label) => sameLabel(edge.type, label))
  );
}
