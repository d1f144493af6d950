import type { GoldRelation, GoldTrap } from '../gold/schema.js';
import type { PredictedEdge } from '../prediction.js';
import type { ErrorClass, EvaluationError } from '../score.js';
import type { LinkedEdge } from './match.js';
import type { Progress } from './progress.js';

export function trapError(trap: GoldTrap, edge: PredictedEdge): EvaluationError {
  const quote = edge.quote || trap.evidence;
  return { class: 'trap', id: trap.id, expected: trap.why || null, found: describeEdge(edge), quote };
}

export function wrongEdge({ edge, sources, targets }: LinkedEdge): EvaluationError {
  const id = `${sources[0]} → ${targets[0]}`;
  return { class: 'wrong edge', id, expected: null, found: describeEdge(edge), quote: edge.quote };
}

/** What one core relation lacks: itself, or its date and speaker. */
export function relationErrors(gold: GoldRelation, reached: Progress): EvaluationError[] {
  const status = [gold.polarity, gold.modality, gold.plover ?? gold.cameo].filter(Boolean).join(', ');
  const wanted = `${gold.source} ${gold.relation} ${gold.target} [${status}]`;
  const error = (name: ErrorClass, expected: string, found: string | null): EvaluationError => ({
    class: name,
    id: gold.id,
    expected,
    found,
    quote: gold.evidence,
  });
  const { edge } = reached;
  if (!reached.right || !edge) return [error(classOf(reached), wanted, edge && describeEdge(edge))];
  const date = edge.date && `${edge.date.from ?? ''}/${edge.date.to ?? ''}`;
  const speakers = edge.attribution.map((s) => s.name ?? s.text).join(' ← ') || 'narrator';
  return [
    ...(gold.date && !reached.date ? [error('date', `${wanted} ${gold.date}`, date)] : []),
    ...(reached.speaker ? [] : [error('attribution', `${wanted} by ${gold.attributed_to}`, speakers)]),
  ];
}

function classOf({ ends, status }: Progress): ErrorClass {
  return status ?? (ends ? 'wrong type' : 'missed');
}

function describeEdge({ source, type, target, polarity, modality }: PredictedEdge): string {
  const name = (end: PredictedEdge['source']) => end.name ?? end.text;
  return `${name(source)} ${type} ${name(target)} [${polarity}, ${modality}]`;
}
