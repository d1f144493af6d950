import type { ArticleHead, RelationRecord } from '../export/relations/record.js';

/**
 * What the server sends and the browser reads: types and nothing else, so that both sides compile against one
 * description. Tables travel as columns, which is a tenth of the size of a list of objects.
 */
type Family = 'cooperation' | 'conflict' | 'standing' | 'statement';

/** What a reader needs to know about a relation type. */
export interface WireType {
  readonly name: string;
  readonly label: string;
  readonly explain: string;
  readonly family: Family;
  readonly symmetric: boolean;
}

/** A relation type of this graph with the words of its texts that say it, in lower case. */
export interface WireTypeInUse extends WireType {
  readonly words: readonly string[];
}

export type WireArticle = ArticleHead;

/** The whole drawing. Numbers in `kind`, `type`, `polarity`, `modality`, `article`, `speakers` point into the lists beside them. */
export interface WireGraph {
  /** How much the store holds; `edges` may hold less, the strongest first. */
  readonly total: { readonly entities: number; readonly relations: number; readonly articles: number };
  readonly kinds: readonly string[];
  readonly types: readonly WireTypeInUse[];
  readonly polarities: readonly string[];
  readonly modalities: readonly string[];
  readonly articles: readonly WireArticle[];
  readonly speakers: readonly string[];
  /** What the server does beyond showing: answer queries, read a pasted article. */
  readonly offers: readonly ('ask' | 'draft')[];
  readonly nodes: {
    readonly id: readonly string[];
    readonly label: readonly string[];
    readonly kind: readonly number[];
    readonly aliases: readonly (readonly string[])[];
    /** Assertions in the store that the entity takes part in, shown or not. */
    readonly count: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
  readonly edges: {
    readonly id: readonly string[];
    /** Row numbers of `nodes`. */
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly type: readonly number[];
    readonly polarity: readonly number[];
    readonly modality: readonly number[];
    readonly event: readonly string[];
    readonly article: readonly number[];
    /** Whose words it is in, outermost first; none where the article itself says it. */
    readonly speakers: readonly (readonly number[])[];
    readonly date: readonly (string | null)[];
  };
}

export type MarkRole = 'source' | 'target' | 'trigger';

/** A stretch of a text, in UTF-16 code units of that text. */
export interface WireMark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
}

export interface WireEnd {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** One assertion with the sentence that says so. */
export interface WireEvidence extends RelationRecord {
  readonly type: WireType;
  readonly source: WireEnd;
  readonly target: WireEnd;
  readonly marks: readonly WireMark[];
  /** Where the quote begins in the article, in code points. */
  readonly start: number;
  readonly rule: string;
  readonly reasons: readonly string[];
}

/** All reports of one relation between the same two entities in the same direction. */
export interface WireEdge {
  readonly id: string;
  readonly type: WireType;
  readonly source: WireEnd;
  readonly target: WireEnd;
  readonly reports: readonly WireEvidence[];
  /** How many reports there are; `reports` may hold fewer. */
  readonly total: number;
}

/** In which words an article speaks of an entity, and why each is taken to mean it. */
export interface WireMentions {
  readonly article: WireArticle;
  readonly count: number;
  readonly words: readonly { readonly text: string; readonly reason: string; readonly count: number }[];
}

export interface WireNode extends WireEnd {
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly iso: string | null;
  readonly anonymous: boolean;
  readonly mentions: readonly WireMentions[];
  readonly relations: readonly WireEvidence[];
  readonly total: number;
}

/** Words that mean an entity; in UTF-16 code units of the article's text. */
export interface WireMention extends WireEnd {
  readonly start: number;
  readonly end: number;
  /** Why they mean it. */
  readonly reason: string;
}

/** An article's text with every assertion read from it; marks count in UTF-16 code units of the text. */
export interface WireText {
  readonly article: WireArticle;
  readonly text: string | null;
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly edges: readonly string[];
  }[];
  readonly mentions: readonly WireMention[];
  readonly relations: readonly { readonly edge: string; readonly marks: readonly WireMark[] }[];
}

/** Entities that have a place on the map, and relations that say where they happened. */
export interface WirePlaces {
  readonly places: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly kind: readonly string[];
    /** Degrees, WGS 84. */
    readonly latitude: readonly number[];
    readonly longitude: readonly number[];
  };
  /** Relations by id, and rows of `places`. */
  readonly happened: { readonly edge: readonly string[]; readonly place: readonly number[] };
}

/** Sentences that hold the words searched for. */
export interface WireHit {
  readonly id: string;
  readonly quote: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
}

/** A whole graph with its evidence, as it is written into one file. `relations` of the nodes are left empty. */
export interface WirePage {
  readonly graph: WireGraph;
  readonly evidence: readonly WireEvidence[];
  readonly nodes: readonly WireNode[];
  readonly places: WirePlaces;
  readonly texts: readonly WireText[];
}

/** A query of the library as a card. */
export interface WireQuery {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly returns: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    /** The only values there are; none where any will do. */
    readonly choices: readonly string[];
    readonly needed: boolean;
    /** What stands where nothing is given. */
    readonly value: string;
    readonly explanation: string;
  }[];
}

export interface WireQueries {
  /** Whether Cypher may be sent. */
  readonly anything: boolean;
  readonly queries: readonly WireQuery[];
}

/** The words of a graph that a query may use. */
export interface WireSchema {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

/** A query of the library with its parameters as text, or Cypher. */
export type WireQuestion =
  | { readonly name: string; readonly parameters: Readonly<Record<string, string>> }
  | { readonly cypher: string };

export interface WireAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** There are more rows. */
  readonly truncated: boolean;
}

/** What was read in a text that is kept nowhere. */
export interface WireDraft {
  readonly entities: number;
  readonly relations: readonly WireEvidence[];
}

/** A pasted article that is in the graph now: new, read differently than before, or there already. */
export interface WireKept {
  readonly article: string;
  readonly written: 'added' | 'changed' | 'unchanged';
}

/** Every refusal: what went wrong, in words, with a stable code. */
export interface WireError {
  readonly code: string;
  readonly message: string;
}
