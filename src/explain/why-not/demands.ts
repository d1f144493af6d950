import type { Demand } from '../../relate/fit.js';
import type { TypedFrame } from '../../relate/ontology/load.js';
import type { Role } from '../../relate/ontology/pattern.js';
import type { Predicate } from '../../relate/predicates/predicate.js';

const or = (words: readonly string[]): string => {
  const shown = words.slice(0, 8).map((w) => `“${w.replaceAll('_', ' ')}”`);
  return shown.join(', ') + (words.length > 8 ? ', …' : '');
};

const plain: Readonly<Record<string, string>> = {
  subject: 'subject',
  object: 'object',
  dative: 'receiver',
  clause: 'subject of the clause',
  complement: 'clause',
};

/** A role in a reader's words: `object`, `“on …”`. */
const roleWords = (role: Role): string => plain[role] ?? `“${role.slice(5)} …”`;

export const rolesWords = (roles: readonly Role[]): string =>
  [...new Set(roles.filter((r) => r !== 'dative' || roles.length === 1).map(roleWords))].join(' or ');

/** What stands where an end should: `B stands as object “statement”`, or that nothing does. */
export function fillers(end: 'A' | 'B', p: Predicate, roles: readonly Role[]): string {
  const filled = roles.flatMap((r) => (p.roles.get(r) ?? []).map((t) => `${roleWords(r)} “${t.text}”`));
  return filled.length > 0 ? `${end} stands as ${filled.join(', ')}` : `${end} has no ${rolesWords(roles)}`;
}

/** What a pattern asks for that a predicate has not. */
export function demandWords(demand: Demand, f: TypedFrame, p: Predicate): string {
  const objects = p.roles.get('object') ?? [];
  switch (demand) {
    case 'word':
      return `it wants the words ${or(f.lemmas)}`;
    case 'object':
      return `it wants something as ${rolesWords(f.object)}, and there is nothing`;
    case 'receiver':
      return 'it wants both a receiver and what is given';
    case 'particle': {
      const has = [...p.particles].map((x) => `“${x}”`).join(', ');
      return f.particles.length > 0
        ? `it wants the particle ${or(f.particles)}, and there is ${has || 'none'}`
        : `the verb has the particle ${has}, which the pattern does not`;
    }
    case 'object noun':
      return `it wants ${or(f.objectNouns)} as object, and the object is ${objects.map((t) => `“${t.text}”`).join(', ') || 'missing'}`;
    case 'governed':
      return `it wants ${or(f.governed?.lemmas ?? [])} behind ${rolesWords(f.governed?.roles ?? [])}`;
    case 'complement': {
      const wanted = {
        do: 'an infinitive',
        that: 'a clause',
        must: 'a clause that says what must be',
        blamed: 'a clause that says whose fault it is',
      };
      const has = p.complement
        ? `“${p.complement.head.text}” is ${wanted[p.complement.kind]}`
        : 'there is none';
      return `it wants ${wanted[f.complement ?? 'that']} behind it, and ${has}`;
    }
  }
}
