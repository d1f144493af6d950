import type { Term } from '../../analyse/actors/types.js';
import type { Token } from '../../language/doc.js';
import type { EntityId, IsoDate, Resolution, ResolvedMention } from '../../model/index.js';

/** Known terms in office, looked up by who holds them on the day of publication. */
export class Offices {
  private readonly terms = new Map<EntityId, Term[]>();
  private readonly resolution: Resolution;
  private readonly published: IsoDate | null;

  constructor(terms: readonly Term[], resolution: Resolution, published: IsoDate | null) {
    this.resolution = resolution;
    this.published = published;
    for (const t of terms)
      if (resolution.entities.has(t.person))
        this.terms.set(t.person, [...(this.terms.get(t.person) ?? []), t]);
  }

  /** The last term that had begun when the article was published. */
  termOf(person: EntityId): Term | null {
    const day = this.published ?? '9999-12-31';
    return (this.terms.get(person) ?? []).filter((t) => t.from <= day).at(-1) ?? null;
  }

  /**
   * Where the text names the state whose office a title gives its known holder: "Prime Minister Starmer" in a text on
   * Britain. Null where the title is another one, or the text never names the state.
   */
  stateOf(person: EntityId, title: Token): ResolvedMention | null {
    const term = this.termOf(person);
    if (!term || (term.to !== null && this.published !== null && term.to < this.published)) return null;
    if (!term.title.endsWith(title.lemma.toLowerCase())) return null;
    const named = this.resolution.mentions.filter((m) => m.entity === term.of && m.kind === 'name');
    const distance = (m: ResolvedMention): number => Math.abs(m.head - title.i);
    return named.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }
}
