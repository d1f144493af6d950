import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { ParleyError } from '../errors.js';
import type { ArticleGraph, Assertion, End, IsoDate, Span } from '../model/index.js';
import { describeType } from '../relate/ontology/describe.js';
import type { Ontology } from '../relate/ontology/load.js';
import type { MarkRole, WireArticle, WireDraft, WireEvidence, WireKept, WireMark } from './wire.js';

export interface Pasted {
  readonly text: string;
  /** Day of publication, where the text does not say it itself. */
  readonly published?: IsoDate | undefined;
}

/** What can be done with a pasted article; loads what that needs when it is first asked. */
export interface Drafting {
  read(pasted: Pasted): Promise<ArticleGraph>;
  /** Writes it into the graph that is served; what reads the graph goes through `reading`, and waits meanwhile. */
  keep(pasted: Pasted): Promise<WireKept>;
  reading<T>(work: () => Promise<T>): Promise<T>;
}

const pastedText = z.strictObject({
  text: z.string().min(1).max(60_000),
  published: z.iso
    .date()
    .transform((day) => day as IsoDate)
    .optional(),
});

const endOf = ({ entity, name, type }: End) => ({ id: entity, name, kind: type });

function marksOf(a: Assertion, from: number): WireMark[] {
  const mark = (role: MarkRole, span: Span) => ({ role, start: span.start - from, end: span.end - from });
  return [mark('source', a.source), mark('trigger', a.trigger), mark('target', a.target)].sort(
    (x, y) => x.start - y.start || y.end - x.end,
  );
}

function evidenceOf(a: Assertion, article: WireArticle, ontology: Ontology): WireEvidence {
  return {
    id: a.id,
    event: a.event,
    type: describeType(a.type, a.plover, ontology),
    source: endOf(a.source),
    target: endOf(a.target),
    quote: a.evidence.text,
    marks: marksOf(a, a.evidence.start),
    article,
    start: a.evidence.start,
    polarity: a.polarity,
    modality: a.modality,
    speakers: a.attribution.map(({ name }) => name),
    date: a.date && { from: a.date.from, to: a.date.to, precision: a.date.precision },
    place: a.place,
    object: a.object,
    cameo: a.cameo,
    plover: a.plover,
    rule: a.rule,
    reasons: a.reasons,
  };
}

/** What the page shows of an article that is in no store. */
function draftOf({ article, entities, assertions }: ArticleGraph, ontology: Ontology): WireDraft {
  const { id, outlet, published, url } = article;
  const wire = { id, title: article.title ?? 'Pasted text', outlet, published, url };
  return {
    entities: entities.length,
    relations: assertions.map((assertion) => evidenceOf(assertion, wire, ontology)),
  };
}

/** What is wrong with a text is its author's to know, and so is who else has the graph open. */
function refusal(error: unknown): { status: 400 | 409; code: string; message: string } {
  if (!(error instanceof ParleyError)) throw error;
  const { code, message, fix } = error;
  const status = code.startsWith('PARLEY_STORE_') ? 409 : 400;
  return { status, code, message: [message, fix].filter(Boolean).join('. ') };
}

/** Reads an article that somebody pastes and keeps nothing of it, until asked to keep it. */
export function draftRoutes(
  app: Hono,
  drafting: Drafting,
  ontology: Ontology,
  body: (c: Context) => Promise<unknown>,
): void {
  const route = (path: string, work: (pasted: Pasted) => Promise<WireDraft | WireKept>) =>
    app.post(path, async (c) => {
      const given = pastedText.safeParse(await body(c));
      if (!given.success)
        throw new HTTPException(400, {
          message: 'give a text of 1 to 60,000 characters, and a date like 2025-03-06 if any',
        });
      try {
        return c.json(await work(given.data));
      } catch (error) {
        const { status, ...said } = refusal(error);
        return c.json(said, status);
      }
    });
  route('/api/read', async (pasted) => draftOf(await drafting.read(pasted), ontology));
  route('/api/keep', (pasted) => drafting.keep(pasted));
}
