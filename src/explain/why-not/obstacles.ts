import type { TraceStep } from '../../relate/index.js';
import { patternWords } from '../pattern.js';
import type { TracedReading } from '../reading.js';
import { type Asked, heldBy, isPair } from './asked.js';
import { demandWords } from './demands.js';
import { endsObstacle } from './ends.js';
import type { Obstacle } from './types.js';

/** Everything that stopped the relation at some word, as the steps of the reading tell it. */
export const obstacles = (reading: TracedReading, asked: Asked): Obstacle[] =>
  reading.steps.flatMap((s) => obstacle(s, asked, reading) ?? []);

function obstacle(s: TraceStep, asked: Asked, { resolution }: TracedReading): Obstacle | null {
  const { relation } = asked;
  switch (s.step) {
    case 'unmet': {
      const { frame, predicate: p, demand } = s;
      if (frame.relation !== relation || demand === 'word') return null;
      const message = `the pattern ${patternWords(frame, p.token)} is not met: ${demandWords(demand, frame, p)}`;
      // Below any pattern whose ends were looked for
      const held = heldBy(frame, p, asked, resolution) - 2;
      return { cause: 'pattern not met', message, details: [], held, trigger: p.token };
    }
    case 'ends':
      return s.frame.relation === relation ? endsObstacle(s, asked) : null;
    case 'outdone': {
      const { frame, by, predicate: p } = s;
      if (frame.relation !== relation) return null;
      const message = `a more specific pattern has spoken: ${by.relation.type} ${patternWords(by, p.token)}`;
      const details = [`its own is ${patternWords(frame, p.token)}`];
      return {
        cause: 'outdone',
        message,
        details,
        held: heldBy(frame, p, asked, resolution),
        trigger: p.token,
      };
    }
    case 'taken': {
      const { by } = s;
      const { frame, predicate: p, source, target } = s.match;
      if (frame.relation !== relation || by.relation === relation || !isPair(asked, source, target))
        return null;
      const message = `these two ends are taken by ${by.relation.type} ${patternWords(by, p.token)}, which asks for more or comes first`;
      return {
        cause: 'taken',
        message,
        details: [`its own is ${patternWords(frame, p.token)}`],
        held: 2,
        trigger: p.token,
      };
    }
    case 'kept': {
      const { relation: r, source, target, trigger, status } = s.finding;
      const { type } = s.assertion;
      if (r !== relation || type === r.type || !isPair(asked, source, target)) return null;
      const message = `the act stops, and ${r.type} that stops is ${type}`;
      return { cause: 'ended', message, details: [...status.reasons], held: 2, trigger };
    }
    default:
      return null;
  }
}
