import type { Token } from '../../language/doc.js';

export type Tense =
  | 'simple past'
  | 'past progressive'
  | 'past perfect'
  | 'present perfect'
  | 'present progressive'
  | 'present'
  | 'state'
  | 'future'
  | 'would'
  | 'modal'
  | 'infinitive'
  | 'subjunctive'
  | 'imperative'
  | 'participle';

const modals = new Set(['may', 'might', 'could', 'can', 'should', 'must', 'ought', 'shall']);

/** Auxiliaries of a verb in text order; those of the first conjunct where a bare conjunct shares them. */
function auxiliaries(verb: Token): Token[] {
  const own = verb.childrenOf('aux', 'auxpass');
  const shares = own.length === 0 && verb.dep === 'conj' && verb.tag === verb.head.tag && !subjectOf(verb);
  return shares && verb.head !== verb && verb.tag !== 'VBD' ? auxiliaries(verb.head) : own;
}

export const subjectOf = (verb: Token): Token | undefined =>
  verb.child('nsubj', 'nsubjpass', 'csubj', 'csubjpass', 'expl');

/** The tense that the verb group of `verb` shows; null for what is no verb. */
export function tenseOf(verb: Token): Tense | null {
  if (verb.pos !== 'VERB' && verb.pos !== 'AUX') return null;
  const words = auxiliaries(verb);
  const lower = words.map((w) => w.lower);
  const has = (...forms: string[]): boolean => lower.some((w) => forms.includes(w));
  if (has('will', 'wo', "'ll", '’ll')) return 'future';
  if (has('would', "'d", '’d') && verb.tag === 'VB') return 'would';
  if (lower.some((w) => modals.has(w))) return 'modal';
  if (isGoingTo(verb)) return 'future';
  if (has('had', "'d", '’d')) return 'past perfect';
  if (has('has', 'have', "'ve", '’ve') && !has('to')) return 'present perfect';
  if (has("'s", '’s') && (verb.tag === 'VBN' || has('been')) && !has('being') && has('been'))
    return 'present perfect';
  if (verb.tag === 'VBG' || has('being')) {
    if (has('was', 'were')) return 'past progressive';
    return has('is', 'are', 'am', "'s", "'re", "'m", '’s', '’re', '’m')
      ? 'present progressive'
      : 'participle';
  }
  if (has('to')) return 'infinitive';
  if (has('was', 'were', 'did', 'got')) return 'simple past';
  if (has('is', 'are', 'am', "'s", "'re", "'m", '’s', '’re', '’m')) return 'present';
  if (has('be')) return 'subjunctive';
  if (verb.tag === 'VBD') return 'simple past';
  if (verb.tag === 'VBN') return 'participle';
  if (verb.lemma === 'be' && verb.tag !== 'VB') return 'state';
  if (verb.tag === 'VBZ' || verb.tag === 'VBP' || has('do', 'does')) return 'present';
  if (verb.tag === 'VB')
    return subjectOf(verb) ? 'subjunctive' : verb.dep === 'ROOT' ? 'imperative' : 'infinitive';
  return null;
}

/** "is going to strike": the event is the xcomp of "going". */
function isGoingTo(verb: Token): boolean {
  const go = verb.head;
  return (
    verb.dep === 'xcomp' &&
    go.lower === 'going' &&
    go.children.some((c) => c.dep === 'aux' && c.lemma === 'be')
  );
}

const ahead = new Set<Tense>(['future', 'infinitive', 'subjunctive', 'imperative', 'would', 'modal']);

/** Whether what the verb says lies ahead of when it is said. */
export const looksAhead = (tense: Tense | null): boolean => tense !== null && ahead.has(tense);
