import type { ActorData } from '../analyse/index.js';
import type { Doc } from '../language/doc.js';
import type { Analysis, Article, Entity, EntityId, Resolution, ResolvedMention } from '../model/index.js';
import { Cast, entity } from './cast.js';
import { exactNames, organisationNames, shortNames } from './names.js';
import { resolveNominals } from './nominals/index.js';
import { owners } from './nominals/owners.js';
import { titleRoles } from './nominals/roles.js';
import { PronounResolver } from './pronouns.js';
import { Speech } from './speech.js';

/**
 * Decides who is who in one document by passes from precise to less precise, as the multi-pass sieve of Lee et al.
 * (2013, "Deterministic coreference resolution based on entity-centric, precision-ranked rules"): exact and known
 * names, parts of names, acronyms, titles, appositions and predicates, offices, definite nouns, pronouns. Every
 * decision keeps its reason; where two candidates are close the mention stays open (entity null).
 */
export function resolve(article: Article, doc: Doc, analysis: Analysis, actors: ActorData): Resolution {
  const cast = new Cast(article, doc, analysis.mentions, actors);
  exactNames(cast);
  shortNames(cast);
  organisationNames(cast);
  titleRoles(cast);
  resolveNominals(cast);
  new PronounResolver(cast, new Speech(cast, analysis.quotations)).run();
  owners(cast);
  const mentions: ResolvedMention[] = cast.mentions.map((m, k) => {
    const d = cast.meaning(k);
    return { ...m, type: d?.type ?? m.type, entity: d?.id ?? null, reason: cast.reason(k) };
  });
  const byHead = new Map<number, ResolvedMention>();
  for (const [head, k] of cast.byHead) byHead.set(head, mentions[k] as ResolvedMention);
  const entities = new Map<EntityId, Entity>();
  for (const d of cast.entities.values()) if (d.count > 0) entities.set(d.id, entity(d));
  for (const d of [...cast.entities.values()]) {
    const p = d.count > 0 && d.principal ? cast.entities.get(d.principal) : undefined;
    if (p && !entities.has(p.id)) entities.set(p.id, entity(p));
  }
  return { entities, mentions, byHead, quotations: analysis.quotations };
}
