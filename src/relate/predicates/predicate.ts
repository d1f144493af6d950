import type { Token } from '../../language/doc.js';
import type { Role, TriggerKind } from '../ontology/pattern.js';
import { words } from '../words.js';

/** A verb, event noun, adjective or role noun with what fills its roles: one normal form for all ways of saying it. */
export interface Predicate {
  readonly kind: TriggerKind;
  readonly token: Token;
  /** Lemma and lower-cased form: either may trigger. */
  readonly lemmas: readonly string[];
  readonly particles: ReadonlySet<string>;
  readonly roles: ReadonlyMap<Role, readonly Token[]>;
  /** Head of the complement clause, and whether it is an infinitive ("do"), a clause ("that") or one that says what must be ("must") or whose fault it is ("blamed"). */
  readonly complement: { readonly kind: 'do' | 'that' | 'must' | 'blamed'; readonly head: Token } | null;
  /** The light verb that carries an event noun, if any. */
  readonly carrier: Token | null;
  /** True for an imperative: its subject is whoever is addressed. */
  readonly imperative: boolean;
}

export type Roles = Map<Role, Token[]>;

export function add(roles: Roles, role: Role, ...tokens: readonly (Token | undefined)[]): void {
  for (const t of tokens) {
    if (!t) continue;
    const list = roles.get(role);
    if (!list) roles.set(role, [t]);
    else if (!list.includes(t)) list.push(t);
  }
}

/** Adds what the prepositions below `t` govern, as `prep_X`; nested ones ("out of B") count too. */
export function addPrepositions(roles: Roles, t: Token, particles?: Set<string>): void {
  for (const p of t.children) {
    if (words.complexPrepositions.has(p.lower)) continue;
    if (
      (p.dep !== 'prep' && p.dep !== 'dative' && p.dep !== 'agent') ||
      p.pos === 'NOUN' ||
      p.pos === 'PROPN'
    )
      continue;
    addPreposition(roles, p, particles);
  }
}

function addPreposition(roles: Roles, p: Token, particles?: Set<string>): void {
  const role: Role = `prep_${p.lower}`;
  let filled = false;
  for (const c of p.children) {
    if (c.dep === 'pobj' && p.lower === 'in' && words.figurative.has(c.lemma)) filled = true;
    else if (c.dep === 'pobj' || c.dep === 'pcomp') {
      add(roles, role, c);
      filled = true;
    } else if (c.dep === 'prep') {
      if (!filled) particles?.add(p.lower);
      addPreposition(roles, c, particles);
    }
  }
  if (!filled) particles?.add(p.lower);
}
