import type { Token } from '../language/doc.js';
import type { Article, Assertion } from '../model/index.js';
import type { Finding } from '../relate/assertion.js';
import type { FoundEnd } from '../relate/ends/ends.js';
import type { TypedFrame } from '../relate/ontology/load.js';
import { type Kept, keptSteps, type TracedReading } from './reading.js';
import { type TreePart, treePart } from './tree.js';

/** CAMEO and PLOVER codes of an act. */
export interface Codes {
  readonly cameo: string | null;
  readonly plover: string | null;
  readonly mode: string | null;
}

/** Why somebody is an end of a relation. */
export interface EndDerivation {
  readonly how: string;
  /** The sentence of its words where that is not the trigger's; else null. */
  readonly elsewhere: string | null;
}

/** Why one assertion is as it is, step by step. */
export interface Derivation {
  readonly article: Article;
  readonly assertion: Assertion;
  readonly tree: TreePart;
  readonly rule: {
    readonly name: string;
    /** The type whose pattern fired; another than the assertion's where an act that stops is a type of its own. */
    readonly type: string;
    /** Null for an order inside a quotation, which needs none. */
    readonly pattern: string | null;
    readonly explain: string;
  };
  readonly source: EndDerivation;
  readonly target: EndDerivation;
  /** Other words of the clause that say the same and are not counted again: the noun in "imposed sanctions". */
  readonly repeatedBy: readonly string[];
  /** What decided polarity, modality and speakers, outermost word first; empty for a plain fact. */
  readonly status: readonly string[];
  readonly date: string;
  readonly codes: {
    readonly plain: Codes;
    readonly composed: Codes;
    /** Why they differ; null where they do not. */
    readonly why: string | null;
  };
}

/** The derivations of a reading's assertions, in text order; those of `ids` only, where they are given. */
export function derivations(reading: TracedReading, ids?: ReadonlySet<string>): Derivation[] {
  const assertions = new Map(reading.graph.assertions.map((a) => [a.id, a]));
  return keptSteps(reading)
    .filter((s) => !ids || ids.has(s.assertion.id))
    .map((s) => derivation(reading, s, assertions.get(s.assertion.id) ?? s.assertion))
    .sort((a, b) => a.assertion.trigger.start - b.assertion.trigger.start);
}

function derivation(reading: TracedReading, step: Kept, assertion: Assertion): Derivation {
  const { finding } = step;
  const { relation, status } = finding;
  const frame = framesByRule(reading).get(finding.rule);
  const stops = assertion.type !== relation.type;
  return {
    article: reading.graph.article,
    assertion,
    tree: treePart(step),
    rule: {
      name: finding.rule,
      type: relation.type,
      pattern: frame?.text ?? null,
      explain: frame
        ? `“${finding.trigger.text}” is a ${frame.kind === 'role' ? 'noun for an office' : frame.kind} of ${relation.type}: ${relation.explain}`
        : 'An order inside a quotation, from its speaker to whom it addresses.',
    },
    source: endOf(finding.source, finding.trigger),
    target: endOf(finding.target, finding.trigger),
    repeatedBy: reading.steps.flatMap((s) =>
      s.step === 'repeated' && sameSaid(s.finding, finding) ? [s.finding.trigger.text] : [],
    ),
    status: [
      ...status.reasons,
      ...(stops ? [`${relation.type} that stops is ${assertion.type}`] : []),
      ...(status.ended && !stops ? ['what stops does not go on: negated'] : []),
    ],
    date: dateWords(assertion, reading.graph.article),
    codes: codes(step, assertion),
  };
}

function endOf(end: FoundEnd, { doc, sentence }: Token): EndDerivation {
  const own = doc.tokensIn(end.start, end.end)[0]?.sentence;
  return { how: end.how, elsewhere: own && own !== sentence ? own.text.trim() : null };
}

const sameSaid = (a: Finding, b: Finding): boolean =>
  a.relation === b.relation &&
  a.trigger !== b.trigger &&
  a.trigger.sentence === b.trigger.sentence &&
  a.source.entity === b.source.entity &&
  a.target.entity === b.target.entity;

const framesByRule = ({ ontology }: TracedReading): ReadonlyMap<string, TypedFrame> =>
  new Map(
    Object.values(ontology.triggers).flatMap((index) =>
      [...index.values()].flat().map((f) => [f.rule, f] as const),
    ),
  );

function dateWords({ date, evidence }: Assertion, { published, text }: Article): string {
  if (!date) return 'neither words nor the tense tell when';
  const against = published ? `, read against the publication date ${published}` : '';
  if (evidence.text.includes(date.text)) return `from the words “${date.text}”${against}`;
  if (text.includes(date.text)) return `from the words “${date.text}” of another sentence${against}`;
  return `from the tense (${date.text})${against}`;
}

function codes({ finding }: Kept, assertion: Assertion): Derivation['codes'] {
  const of = ({ cameo, plover, mode }: Codes): Codes => ({ cameo, plover, mode });
  const plain = of(finding.relation);
  const composed = of(assertion);
  const same =
    plain.cameo === composed.cameo && plain.plover === composed.plover && plain.mode === composed.mode;
  const { ended, polarity, modality } = finding.status;
  const why = ended
    ? 'the act stops'
    : polarity === 'negated'
      ? `the act is ${modality} and negated`
      : `the act is ${modality}`;
  return { plain, composed, why: same ? null : why };
}
