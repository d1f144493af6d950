import { groupBy } from '../../src/store/group.js';
import { given, graphs, type Told, told } from './large.js';
import * as r from './reckon.js';

interface Reckoned {
  readonly columns: readonly string[];
  readonly rows: () => readonly r.Row[];
}

const { actor, one, other, since } = given;
const actual = told.filter(r.happened);
const between = told.filter((a) => r.pair(a).join() === [one, other].sort().join());
const negated = (a: Told) => a.polarity === 'negated';
const triple = (a: Told) => [...r.ends(a), a.type];
const within = (length: number) => (a: Told) =>
  a.date?.from && a.date.to && a.date.from.slice(0, length) === a.date.to.slice(0, length);
const byMonth = (all: readonly Told[]) => all.filter((a) => r.acted(a) && a.plover && within(7)(a));
const quads = (group: readonly Told[]) =>
  [0, 1, 2, 3].map((q) => r.events(group.filter((a) => r.quad(a) === q)));
const speakerOf = (a: Told) => a.attribution[0];
const unnamed = (a: Told) =>
  a.attribution.some(({ entity }) => entity === null || entity.startsWith('anonymous:'));
const outletName = (a: Told) => a.outlet ?? 'unknown';
const dates = (group: readonly Told[]) => group.map((a) => a.date?.from);
const threat = (a: Told) => r.acted(a) && (a.modality === 'threatened' || a.plover === 'THREATEN');
const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const grant = (a: Told) => r.happened(a) && ['AGREE', 'CONCEDE', 'RETREAT'].includes(a.plover as string);

const grouped = (all: readonly Told[], key: (a: Told) => string) => {
  const groups = groupBy(all, key);
  return (of: string) => groups.get(of) ?? [];
};
const pairKey = (a: Told) => r.pair(a).join();
const doneBetween = grouped(actual, pairKey);
const grantsOf = grouped(actual.filter(grant), (a) => a.source.entity);
const releasesOf = grouped(
  actual.filter((a) => a.mode === 'release'),
  (a) => a.target.entity,
);

/** The rows of queries, reckoned from the made assertions without a store or Cypher; in any order. */
export const reckoned: Readonly<Record<string, Reckoned>> = {
  'who-talks-to-whom': {
    columns: ['one', 'other', 'events', 'first', 'last'],
    rows: () =>
      r.each(
        actual.filter((a) => a.plover === 'CONSULT' && !r.self(a)),
        r.pair,
        (p, g) => [...p.map(r.name), r.events(g), r.first(dates(g)), r.last(dates(g))],
      ),
  },
  'who-attacks-whom': {
    columns: ['source', 'target', 'events', 'first'],
    rows: () =>
      r.each(
        actual.filter((a) => a.plover === 'ASSAULT'),
        r.ends,
        (p, g) => [...p.map(r.name), r.events(g), r.first(dates(g))],
      ),
  },
  'who-threatens-whom': {
    columns: ['source', 'relation', 'target', 'modality'],
    rows: () =>
      told.filter(threat).map((a) => [r.name(a.source.entity), a.type, r.name(a.target.entity), a.modality]),
  },
  'first-contacts': {
    columns: ['date', 'one', 'other', 'events'],
    rows: () =>
      r.each(
        actual.filter((a) => a.plover === 'CONSULT' && !r.self(a) && a.date?.from),
        r.pair,
        (p, g) => [r.first(dates(g)), ...p.map(r.name), r.events(g)],
      ),
  },
  'what-happened-next': {
    columns: ['threatened', 'afterwards', 'source', 'relation', 'target'],
    rows: () => {
      const rows = told
        .filter((t) => threat(t) && t.date?.from && !r.self(t))
        .flatMap((t) => {
          const day = t.date?.from as string;
          return doneBetween(pairKey(t))
            .filter((n) => n.event !== t.event)
            .filter((n) => n.date?.from && n.date.from >= day && n.date.from <= daysAfter(day, 30))
            .map((n) => ({ t, n, day }));
        });
      const once = new Map(
        rows.map((row) => [[row.day, ...r.ends(row.t), row.n.event, row.n.date?.from].join(), row]),
      );
      return [...once.values()].map(({ n, day }) => [
        day,
        n.date?.from,
        r.name(n.source.entity),
        n.type,
        r.name(n.target.entity),
      ]);
    },
  },
  'unanswered-demands': {
    columns: ['date', 'source', 'target'],
    rows: () =>
      actual
        .filter((d) => d.plover === 'REQUEST')
        .filter((d) => {
          return grantsOf(d.target.entity).every(
            (x) => d.date?.from && x.date?.to && x.date.to < d.date.from,
          );
        })
        .map((d) => [d.date?.from ?? null, r.name(d.source.entity), r.name(d.target.entity)]),
  },
  'announced-and-done': {
    columns: ['source', 'relation', 'target', 'announced', 'done'],
    rows: () => {
      const announced = ['planned', 'proposed', 'demanded', 'threatened'];
      return r.each(
        told.filter((a) => !negated(a)),
        triple,
        ([s, t, type], g) => {
          const before = r.first(g.filter((a) => announced.includes(a.modality)).map((a) => a.reported));
          const done = r.last(g.filter(r.happened).map((a) => a.reported));
          const both = before !== null && done !== null && before <= done;
          return both ? [r.name(s as string), type, r.name(t as string), before, done] : null;
        },
      );
    },
  },
  'still-held': {
    columns: ['captor', 'captive', 'last', 'events'],
    rows: () =>
      r.each(
        actual.filter((a) => a.mode === 'abduct'),
        r.ends,
        ([s, t], g) => {
          const end = r.last(dates(g));
          const held = releasesOf(t as string).every((x) => end !== null && x.date?.to && x.date.to < end);
          return held ? [r.name(s as string), r.name(t as string), end, r.events(g)] : null;
        },
      ),
  },
  'affirmed-and-denied': {
    columns: ['source', 'relation', 'target', 'times affirmed', 'times denied'],
    rows: () =>
      r.each(
        told.filter((a) => a.modality === 'actual'),
        triple,
        ([s, t, type], g) => {
          const [yes, no] = [r.events(g.filter((a) => !negated(a))), r.events(g.filter(negated))];
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
          triple,
          ([s, t, type], g) => {
            const outlets = (of: Told[]) => [...new Set(of.map((a) => a.outlet))];
            const [yes, no] = [outlets(g.filter((a) => !negated(a))), outlets(g.filter(negated))];
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
      r.each(told, triple, ([s, t, type], g) => {
        const no = r.events(g.filter(negated));
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
          const ids = new Set(g.map((a) => speakerOf(a)?.entity ?? ''));
          const [a] = g as [Told];
          if (ids.size > 1 || ids.has('')) return null;
          return [speakerOf(a)?.name, a.type, a.polarity, a.modality, r.distinct(g.map((x) => x.article))];
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
        ([outlet], g) => [outlet, g.length, g.filter(speakerOf).length, g.filter(unnamed).length],
      ),
  },
  'statements-by-outlet': {
    columns: ['outlet', 'speaker', 'events', 'articles'],
    rows: () =>
      r.each(
        told.filter(speakerOf),
        (a) => [outletName(a), speakerOf(a)?.name as string],
        (key, g) => [...key, r.events(g), r.distinct(g.map((a) => a.article))],
      ),
  },
  'statements-of': {
    columns: ['relation', 'article'],
    rows: () =>
      told.filter((a) => a.attribution.some((s) => s.entity === actor)).map((a) => [a.type, a.article]),
  },
  counterparts: {
    columns: ['counterpart', 'events', 'cooperation by the actor', 'conflict by them'],
    rows: () =>
      r.each(
        told.filter((a) => r.acted(a) && a.plover && !r.self(a) && r.ends(a).includes(actor as never)),
        (a) => [r.ends(a).find((id) => id !== actor) as string],
        ([id], g) => [
          r.name(id as string),
          r.events(g),
          r.events(g.filter((a) => r.friendly(a) && a.source.entity === actor)),
          r.events(g.filter((a) => !r.friendly(a) && a.source.entity === id)),
        ],
      ),
  },
  'between-two': {
    columns: ['relation', 'polarity', 'modality', 'article'],
    rows: () => between.map((a) => [a.type, a.polarity, a.modality, a.article]),
  },
  escalation: {
    columns: ['period', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'],
    rows: () =>
      r.each(
        byMonth(between),
        (a) => [a.date?.from?.slice(0, 7) as string],
        ([month], g) => [month, ...quads(g)],
      ),
  },
  'over-time': {
    columns: ['period', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'],
    rows: () =>
      r.each(
        byMonth(told),
        (a) => [a.date?.from?.slice(0, 7) as string],
        ([month], g) => [month, ...quads(g)],
      ),
  },
  'busiest-days': {
    columns: ['day', 'events', 'cooperation'],
    rows: () =>
      r.each(
        actual.filter((a) => a.plover && within(10)(a)),
        (a) => [a.date?.from as string],
        ([day], g) => [day, r.events(g), r.events(g.filter(r.friendly))],
      ),
  },
  'changed-since': {
    columns: ['reported', 'source', 'relation', 'target', 'polarity', 'modality', 'events'],
    rows: () =>
      r.each(
        told.filter((a) => a.reported),
        (a) => [...triple(a), a.polarity, a.modality],
        ([s, t, ...status], g) => {
          const start = r.first(g.map((a) => a.reported)) as string;
          const [type, polarity, modality] = status;
          if (start < since) return null;
          return [start, r.name(s as string), type, r.name(t as string), polarity, modality, r.events(g)];
        },
      ),
  },
  'go-betweens': {
    columns: ['between', 'events with one', 'events with other'],
    rows: () => {
      const around = (id: string) => actual.filter((a) => r.ends(a).includes(id as never) && !r.self(a));
      const next = (id: string) => (a: Told) => [r.ends(a).find((end) => end !== id) as string];
      const others = new Map(
        r.each(around(other), next(other), ([m], g) => [m, r.events(g)]) as [string, number][],
      );
      return r.each(around(one), next(one), ([m], g) => {
        const n = others.get(m as string);
        return n && m !== other ? [r.name(m as string), r.events(g), n] : null;
      });
    },
  },
  reciprocity: {
    columns: ['one', 'other', 'hostile by one', 'hostile by other', 'friendly by one', 'friendly by other'],
    rows: () =>
      r.each(
        told.filter(
          (a) => r.acted(a) && a.plover && a.plover !== 'CONSULT' && !r.self(a) && r.ends(a).every(r.isActor),
        ),
        r.pair,
        ([p, q], g) => {
          const of = (by: string | undefined, good: boolean) =>
            r.events(g.filter((a) => a.source.entity === by && r.friendly(a) === good));
          return [
            r.name(p as string),
            r.name(q as string),
            of(p, false),
            of(q, false),
            of(p, true),
            of(q, true),
          ];
        },
      ),
  },
  'most-active': {
    columns: ['actor', 'events', 'does', 'deals with'],
    rows: () => {
      const acts = actual.filter((a) => a.plover && !r.self(a) && r.ends(a).every(r.isActor));
      const [does, suffers] = [grouped(acts, (a) => a.source.entity), grouped(acts, (a) => a.target.entity)];
      return [...new Set(acts.flatMap(r.ends))].map((id) => {
        const own = [...does(id), ...suffers(id)];
        return [r.name(id), r.events(own), r.events(does(id)), r.distinct(own.flatMap(r.ends)) - 1];
      });
    },
  },
  'events-by-place': {
    columns: ['place', 'events'],
    rows: () =>
      r.each(
        actual.filter((a) => a.place),
        (a) => [a.place],
        ([place], g) => [place, r.events(g)],
      ),
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
          g.filter(negated).length,
          g.filter((a) => a.modality !== 'actual').length,
          g.filter(speakerOf).length,
        ],
      ),
  },
  outlets: {
    columns: ['outlet', 'articles'],
    rows: () => {
      const outlets = graphs.map((g) => g.article.outlet ?? 'unknown');
      return [...new Set(outlets)].map((outlet) => [outlet, outlets.filter((o) => o === outlet).length]);
    },
  },
};
