import { given, graphs, type Told, told } from '../large.js';
import * as r from './reckon.js';

const { actor } = given;
const unnamed = (a: Told) =>
  a.attribution.some(({ entity }) => entity === null || entity.startsWith('anonymous:'));
const outletName = (a: Told) => a.outlet ?? 'unknown';

/** The rows of questions about who says so, reckoned from the made assertions without a store or Cypher. */
export const claims: Readonly<Record<string, r.Reckoned>> = {
  'affirmed-and-denied': {
    columns: ['source', 'relation', 'target', 'times affirmed', 'times denied'],
    rows: () =>
      r.each(
        told.filter((a) => a.modality === 'actual'),
        r.triple,
        ([s, t, type], g) => {
          const [yes, no] = [r.events(g.filter((a) => !r.negated(a))), r.events(g.filter(r.negated))];
          return yes && no ? [r.name(s as string), type, r.name(t as string), yes, no] : null;
        },
      ),
  },
  'outlet-disputes': {
    columns: ['source', 'relation', 'target', 'reported by', 'denied by'],
    rows: () =>
      r
        .each(
          told.filter((a) => a.modality === 'actual' && a.outlet),
          r.triple,
          ([s, t, type], g) => {
            const outlets = (of: Told[]) => [...new Set(of.map((a) => a.outlet))];
            const [yes, no] = [outlets(g.filter((a) => !r.negated(a))), outlets(g.filter(r.negated))];
            return yes.flatMap((y) =>
              no.filter((n) => n !== y).map((n) => [r.name(s as string), type, r.name(t as string), y, n]),
            );
          },
        )
        .flat() as r.Row[],
  },
  'most-negated': {
    columns: ['source', 'relation', 'target', 'negated', 'affirmed'],
    rows: () =>
      r.each(told, r.triple, ([s, t, type], g) => {
        const no = r.events(g.filter(r.negated));
        return no
          ? [r.name(s as string), type, r.name(t as string), no, r.events(g.filter(r.happened))]
          : null;
      }),
  },
  'one-speaker-only': {
    columns: ['speaker', 'relation', 'polarity', 'modality', 'articles'],
    rows: () =>
      r.each(
        told,
        (a) => [a.event],
        (_, g) => {
          const ids = new Set(g.map((a) => r.speakerOf(a)?.entity ?? ''));
          const [a] = g as [Told];
          if (ids.size > 1 || ids.has('')) return null;
          return [r.speakerOf(a)?.name, a.type, a.polarity, a.modality, r.distinct(g.map((x) => x.article))];
        },
      ),
  },
  'widely-reported': {
    columns: ['articles', 'outlets', 'relation'],
    rows: () =>
      r.each(
        told,
        (a) => [a.event],
        (_, g) => {
          const articles = r.distinct(g.map((a) => a.article));
          const outlets = r.distinct(g.map((a) => a.outlet).filter((o) => o !== null));
          return articles > 1 ? [articles, outlets, g[0]?.type] : null;
        },
      ),
  },
  'unnamed-by-outlet': {
    columns: ['outlet', 'relations', 'attributed', 'unnamed'],
    rows: () =>
      r.each(
        told,
        (a) => [outletName(a)],
        ([outlet], g) => [outlet, g.length, g.filter(r.speakerOf).length, g.filter(unnamed).length],
      ),
  },
  'statements-by-outlet': {
    columns: ['outlet', 'speaker', 'events', 'articles'],
    rows: () =>
      r.each(
        told.filter(r.speakerOf),
        (a) => [outletName(a), r.speakerOf(a)?.name as string],
        (key, g) => [...key, r.events(g), r.distinct(g.map((a) => a.article))],
      ),
  },
  'statements-of': {
    columns: ['relation', 'article'],
    rows: () =>
      told.filter((a) => a.attribution.some((s) => s.entity === actor)).map((a) => [a.type, a.article]),
  },
  outlets: {
    columns: ['outlet', 'articles'],
    rows: () => {
      const outlets = graphs.map((g) => g.article.outlet ?? 'unknown');
      return [...new Set(outlets)].map((outlet) => [outlet, outlets.filter((o) => o === outlet).length]);
    },
  },
  'relation-types': {
    columns: ['relation', 'assertions', 'events', 'negated', 'not actual', 'attributed'],
    rows: () =>
      r.each(
        told,
        (a) => [a.type],
        ([type], g) => [
          type,
          g.length,
          r.events(g),
          g.filter(r.negated).length,
          g.filter((a) => a.modality !== 'actual').length,
          g.filter(r.speakerOf).length,
        ],
      ),
  },
};
