import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { ParleyError } from '../errors.js';
import type { ArticleGraph, Assertion, End, Span } from '../model/index.js';
import { describeType } from '../relate/ontology/describe.js';
import type { Ontology } from '../relate/ontology/load.js';
import type { MarkRole, WireArticle, WireDraft, WireEvidence, WireMark } from './wire.js';

/** Reads a text as an article; loads what that needs when it is first asked. */
export type ReadText = (text: string) => Promise<ArticleGraph>;

const pasted = z.strictObject({ text: z.string().min(1).max(60_000) });

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

/** Reads an article that somebody pastes, and keeps nothing of it. */
export function draftRoute(
  app: Hono,
  read: ReadText,
  ontology: Ontology,
  body: (c: Context) => Promise<unknown>,
): void {
  app.post('/api/read', async (c) => {
    const given = pasted.safeParse(await body(c));
    if (!given.success)
      throw new HTTPException(400, { message: 'give a text of 1 to 60,000 characters to read' });
    try {
      return c.json(draftOf(await read(given.data.text), ontology));
    } catch (error) {
      if (error instanceof ParleyError) return c.json({ code: error.code, message: error.message }, 400);
      throw error;
    }
  });
}
