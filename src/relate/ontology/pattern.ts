import { ParleyError } from '../../errors.js';

/** What a word of a frame must be: the subject, the object, what a preposition governs, a clause's subject … */
export type Role = 'subject' | 'object' | 'dative' | 'clause' | 'complement' | `prep_${string}`;

export type TriggerKind = 'verb' | 'noun' | 'adjective' | 'role';

/** A compiled pattern: which word triggers it and where its ends stand. */
export interface Frame {
  readonly kind: TriggerKind;
  /** Trigger words; "drone_strike" is a noun with a modifier before it. */
  readonly lemmas: readonly string[];
  /** "out" in "carry out", one of which must be there; empty where the verb stands alone. */
  readonly particles: readonly string[];
  /** Lemmas one of which the object's head, or what is said of it ("hold B hostage"), must be; empty = any. */
  readonly objectNouns: readonly string[];
  readonly source: readonly Role[];
  /** Empty: the frame does not say where B stands (nouns and roles then try the usual places). */
  readonly target: readonly Role[];
  /** "come to terms with B", "go on strike": a noun that one of the prepositions must govern. */
  readonly governed: { readonly roles: readonly Role[]; readonly lemmas: readonly string[] } | null;
  /** Where the words of `object` stand; one of the places must be filled. */
  readonly object: readonly Role[];
  /** Written `[B]`: where what stands there is nobody, whom it concerns is meant ("agreed to arm B", "calls for sanctions on B"). */
  readonly concerned: boolean;
  /** `do` = an infinitive must follow, `that` = a clause, `must` = a clause that says what must be, `blamed` = one that says whose fault it is; null = anything. */
  readonly complement: 'do' | 'that' | 'must' | 'blamed' | null;
  /** The pattern as written, for explanations. */
  readonly text: string;
}

/**
 * How much a frame asks for, `compound` telling whether its trigger is several words. Of two frames that fit the
 * heavier one is meant; of two of one weight the one whose type comes first in the ontology.
 */
export const weight = (f: Frame, compound: boolean): number =>
  (compound ? 16 : 0) +
  (f.objectNouns.length > 0 ? 8 : 0) +
  (f.particles.length > 0 || f.governed ? 4 : 0) +
  (f.complement ? 2 : 0) +
  (f.object.length > 0 ? 1 : 0) +
  (f.target.some((r) => r.startsWith('prep_')) ? 1 : 0);

/** Words that go with a verb and take no object of their own. */
const PARTICLES = new Set('up off out back down away apart forward together aside ahead home'.split(' '));

const PREPOSITIONS = new Set(
  `about above across along around after against alongside among amid as at before behind below between beyond by despite during for from
  in inside into near of off on onto outside over past since through throughout to toward towards under until upon via
  regarding concerning   with within without`.split(/\s+/),
);

const isPreposition = (w: string): boolean => w.split('|').every((p) => PREPOSITIONS.has(p));

/**
 * Compiles one pattern, a sentence with A (source), B (target), X (object words):
 * `A impose|slap sanction on B`, `A call on B`, `A tell B do`, `A demand that B do`, `talk|negotiation with|between B`.
 * `[B]` is B or whom the thing that stands there concerns. Lower-case words are lemmas, `car_bomb` is two words; `|` separates alternatives; a preposition stands before the end it governs.
 * @throws ParleyError PARLEY_ONTOLOGY_PATTERN where the pattern cannot be read.
 */
export function parsePattern(kind: TriggerKind, text: string): Frame {
  const words = text.trim().split(/\s+/);
  const fail = (why: string): never => {
    throw new ParleyError('PARLEY_ONTOLOGY_PATTERN', `the pattern "${text}" cannot be read: ${why}`, {
      fix: 'Write it as "A verb B", "A verb object-noun preposition B", or "noun preposition B"; see docs/ontology.md.',
    });
  };
  let at = 0;
  const source: Role[] = [];
  const target: Role[] = [];
  const object: Role[] = [];
  if (words[at] === 'A' || words[at] === 'B') {
    (words[at] === 'A' ? source : target).push('subject');
    at++;
  }
  const lemmas = (words[at++] ?? fail('no trigger word')).split('|');
  if (lemmas.some((l) => !/^\p{Ll}[\p{Ll}_'-]*$/u.test(l))) fail('the trigger must be lower-case lemmas');
  const particles: string[] = [];
  const objectNouns: string[] = [];
  let complement: Frame['complement'] = null;
  let governed: Frame['governed'] = null;
  let concerned = false;
  const isEnd = (w: string | undefined): boolean => w === 'A' || w === 'B' || w === 'X' || w === '[B]';
  while (at < words.length) {
    const w = words[at] as string;
    const next = words[at + 1];
    const alternatives = w.split('|');
    concerned ||= w === '[B]' || next === '[B]';
    if (w === 'do') {
      complement = 'do';
      at++;
      if (next === '[B]') {
        target.push('complement');
        at++;
      }
    } else if (w === 'that') {
      complement = 'that';
      if (next === 'B') {
        target.push('clause');
        at++;
      }
      at++;
      const kind = words[at];
      if (kind === 'must' || kind === 'blamed') {
        complement = kind;
        at++;
      }
    } else if (isEnd(w)) {
      const roles = w === 'A' ? source : w === 'X' ? object : target;
      roles.push('object');
      if (roles === target) roles.push('dative');
      at++;
    } else if (kind === 'verb' && particles.length === 0 && alternatives.every((a) => PARTICLES.has(a))) {
      particles.push(...alternatives);
      at++;
    } else if (alternatives.every((p) => PREPOSITIONS.has(p) || PARTICLES.has(p)) && isEnd(next)) {
      const roles = next === 'A' ? source : next === 'X' ? object : target;
      roles.push(...alternatives.map((p): Role => `prep_${p}`));
      if (roles === target && alternatives.includes('to')) roles.push('dative');
      at += 2;
    } else if (
      kind === 'verb' &&
      particles.length === 0 &&
      isPreposition(w) &&
      (!next || isPreposition(next))
    ) {
      // "hand X over to B", "let B in": a preposition that governs nothing
      particles.push(...alternatives);
      at++;
    } else if (isPreposition(w) && next && /^[a-z|_-]+$/.test(next) && next !== 'do') {
      governed = { roles: alternatives.map((p): Role => `prep_${p}`), lemmas: next.split('|') };
      at += 2;
    } else if (
      kind === 'verb' &&
      objectNouns.length === 0 &&
      alternatives.every((a) => /^[a-z_-]+$/.test(a))
    ) {
      objectNouns.push(...alternatives);
      at++;
    } else fail(`"${w}" stands where A, B, X, a preposition or an object noun was expected`);
  }
  if (kind === 'verb' && source.length === 0) fail('a verb needs A');
  return {
    kind,
    lemmas,
    particles,
    objectNouns,
    governed,
    source,
    target,
    object,
    concerned,
    complement,
    text,
  };
}
