import type { Doc } from '../language/doc.js';
import type { Article, ArticleGraph, Resolution } from '../model/index.js';
import type { Parley } from '../pipeline.js';
import type { Ontology, TraceStep } from '../relate/index.js';

type Begin = Extract<TraceStep, { step: 'begin' }>;
export type Kept = Extract<TraceStep, { step: 'kept' }>;

/** An article read with every step kept. */
export interface TracedReading {
  readonly graph: ArticleGraph;
  readonly steps: readonly TraceStep[];
  readonly doc: Doc;
  readonly resolution: Resolution;
  readonly ontology: Ontology;
}

/** Reads an article and keeps the steps. */
export function readTraced(parley: Parley, article: Article): TracedReading {
  const steps: TraceStep[] = [];
  const graph = parley.read(article, (step) => steps.push(step));
  const { doc, resolution, ontology } = steps[0] as Begin;
  return { graph, steps, doc, resolution, ontology };
}

export const keptSteps = ({ steps }: TracedReading): Kept[] => steps.filter((s) => s.step === 'kept');
