import type {
  Article,
  Assertion,
  End,
  Entity,
  EntityId,
  EntityType,
  EventDate,
  MentionKind,
  Modality,
  Polarity,
  ResolvedMention,
  Span,
} from '../model/index.js';
import { codePointOffsets } from '../model/offsets.js';

interface SpanRecord {
  readonly text: string;
  /** Unicode code points in the article's text, end excluded; as all offsets here. */
  readonly start: number;
  readonly end: number;
}

interface EndRecord extends SpanRecord {
  readonly id: string;
  /** The entity's name; `text` is what this sentence calls it. */
  readonly name: string;
  readonly type: EntityType;
}

/** One line of `parley extract --format jsonl`; other tools build on it. */
export interface AssertionRecord {
  readonly article: string;
  readonly id: string;
  readonly type: string;
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly source: EndRecord;
  readonly target: EndRecord;
  readonly trigger: SpanRecord;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Outermost first; `id` is null for a speaker who is no entity. */
  readonly attribution: readonly {
    readonly name: string;
    readonly text: string;
    readonly id: string | null;
  }[];
  readonly date: EventDate | null;
  readonly place: string | null;
  readonly object: string | null;
  /** The sentence, and where it stands. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Shared by assertions of one happening. */
  readonly event: string;
  readonly mode: string | null;
  /** The sentence's number in the article, from 0. */
  readonly sentence: number;
  /** The article's day of publication. */
  readonly reported: string | null;
  readonly rule: string;
  readonly reasons: readonly string[];
}

/** One line of `parley mentions --format jsonl`. */
export interface MentionRecord extends SpanRecord {
  readonly article: string;
  readonly type: EntityType;
  /** Null, as `name`, where resolution abstained. */
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: MentionKind;
}

/** The records of one article's assertions and mentions; offsets are converted once a text. */
export function recordsOf(article: Pick<Article, 'id' | 'text' | 'published'>) {
  const at = codePointOffsets(article.text);
  const span = ({ text, start, end }: Span): SpanRecord => ({ text, start: at(start), end: at(end) });
  const end = (e: End): EndRecord => ({ id: e.entity, name: e.name, type: e.type, ...span(e) });
  return {
    assertion(a: Assertion): AssertionRecord {
      const evidence = span(a.evidence);
      return {
        article: article.id,
        id: a.id,
        type: a.type,
        plover: a.plover,
        cameo: a.cameo,
        source: end(a.source),
        target: end(a.target),
        trigger: span(a.trigger),
        polarity: a.polarity,
        modality: a.modality,
        attribution: a.attribution.map(({ name, text, entity }) => ({ name, text, id: entity })),
        date: a.date && { from: a.date.from, to: a.date.to, precision: a.date.precision, text: a.date.text },
        place: a.place,
        object: a.object,
        quote: evidence.text,
        start: evidence.start,
        end: evidence.end,
        event: a.event,
        mode: a.mode,
        sentence: a.evidence.sentence,
        reported: article.published,
        rule: a.rule,
        reasons: a.reasons,
      };
    },
    mention(m: ResolvedMention, entities: ReadonlyMap<EntityId, Entity>): MentionRecord {
      const entity = m.entity === null ? undefined : entities.get(m.entity);
      const { text, start, end } = span(m);
      return {
        article: article.id,
        text,
        type: entity?.type ?? m.type,
        start,
        end,
        id: entity?.id ?? null,
        name: entity?.name ?? null,
        kind: m.kind,
      };
    },
  };
}
