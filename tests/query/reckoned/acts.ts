import { type Told, told } from '../large.js';
import * as r from './reckon.js';

const dates = (group: readonly Told[]) => group.map((a) => a.date?.from);
const threat = (a: Told) => r.acted(a) && (a.modality === 'threatened' || a.plover === 'THREATEN');
const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const grant = (a: Told) => r.happened(a) && ['AGREE', 'CONCEDE', 'RETREAT'].includes(a.plover as string);
const pairKey = (a: Told) => r.pair(a).join();
const doneBetween = r.grouped(r.actual, pairKey);
const grantsOf = r.grouped(r.actual.filter(grant), (a) => a.source.entity);
const releasesOf = r.grouped(
  r.actual.filter((a) => a.mode === 'release'),
  (a) => a.target.entity,
);

/** The rows of questions about who did what to whom, reckoned from the made assertions without a store or Cypher. */
export const acts: Readonly<Record<string, r.Reckoned>> = {
  'who-talks-to-whom': {
    columns: ['one', 'other', 'events', 'first', 'last'],
    rows: () =>
      r.each(
        r.actual.filter((a) => a.plover === 'CONSULT' && !r.self(a)),
        r.pair,
        (p, g) => [...p.map(r.name), r.events(g), r.first(dates(g)), r.last(dates(g))],
      ),
  },
  'who-attacks-whom': {
    columns: ['source', 'target', 'events', 'first'],
    rows: () =>
      r.each(
        r.actual.filter((a) => a.plover === 'ASSAULT'),
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
        r.actual.filter((a) => a.plover === 'CONSULT' && !r.self(a) && a.date?.from),
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
      r.actual
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
        told.filter((a) => !r.negated(a)),
        r.triple,
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
        r.actual.filter((a) => a.mode === 'abduct'),
        r.ends,
        ([s, t], g) => {
          const end = r.last(dates(g));
          const held = releasesOf(t as string).every((x) => end !== null && x.date?.to && x.date.to < end);
          return held ? [r.name(s as string), r.name(t as string), end, r.events(g)] : null;
        },
      ),
  },
};
