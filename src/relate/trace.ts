import type { Doc } from '../language/doc.js';
import type { Assertion, Resolution } from '../model/index.js';
import type { Finding } from './assertion.js';
import type { FoundEnd } from './ends/ends.js';
import type { Demand } from './fit.js';
import type { Match } from './match.js';
import type { Ontology, TypedFrame } from './ontology/load.js';
import type { Predicate } from './predicates/predicate.js';

/** One step of reading relations out of a document, in the order in which they are taken. */
export type TraceStep =
  | {
      readonly step: 'begin';
      readonly doc: Doc;
      readonly resolution: Resolution;
      readonly ontology: Ontology;
    }
  /** A word that frames wait for. */
  | { readonly step: 'trigger'; readonly predicate: Predicate; readonly frames: readonly TypedFrame[] }
  /** The frame asks for something that is not there. */
  | {
      readonly step: 'unmet';
      readonly predicate: Predicate;
      readonly frame: TypedFrame;
      readonly demand: Demand;
    }
  /** A more specific frame has spoken, so this one is not asked. */
  | {
      readonly step: 'outdone';
      readonly predicate: Predicate;
      readonly frame: TypedFrame;
      readonly by: TypedFrame;
    }
  /** Who stands at the ends of a frame, before the relation's domain and range are asked. */
  | {
      readonly step: 'ends';
      readonly predicate: Predicate;
      readonly frame: TypedFrame;
      readonly sources: readonly FoundEnd[];
      readonly targets: readonly FoundEnd[];
    }
  /** Another frame of the same trigger has these two ends already. */
  | { readonly step: 'taken'; readonly match: Match; readonly by: TypedFrame }
  /** The same was said in the same clause. */
  | { readonly step: 'repeated'; readonly finding: Finding }
  | { readonly step: 'kept'; readonly finding: Finding; readonly assertion: Assertion };

/** Sees each step. Nothing is built for it where there is none. */
export type Trace = (step: TraceStep) => void;
