import { given, type Told, told } from '../large.js';
import * as r from './reckon.js';

const { actor, one, other, since } = given;
const between = told.filter((a) => r.pair(a).join() === [one, other].sort().join());
const within = (length: number) => (a: Told) =>
  a.date?.from && a.date.to && a.date.from.slice(0, length) === a.date.to.slice(0, length);
const byMonth = (all: readonly Told[]) => all.filter((a) => r.acted(a) && a.plover && within(7)(a));
const quads = (group: readonly Told[]) =>
  [0, 1, 2, 3].map((q) => r.events(group.filter((a) => r.quad(a) === q)));

/** The rows of questions about actors, pairs of them, time and place, reckoned from the made assertions without a store or Cypher. */
export const actors: Readonly<Record<string, r.Reckoned>> = {
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
        r.actual.filter((a) => a.plover && within(10)(a)),
        (a) => [a.date?.from as string],
        ([day], g) => [day, r.events(g), r.events(g.filter(r.friendly))],
      ),
  },
  'changed-since': {
    columns: ['reported', 'source', 'relation', 'target', 'polarity', 'modality', 'events'],
    rows: () =>
      r.each(
        told.filter((a) => a.reported),
        (a) => [...r.triple(a), a.polarity, a.modality],
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
      const around = (id: string) => r.actual.filter((a) => r.ends(a).includes(id as never) && !r.self(a));
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
      const acts = r.actual.filter((a) => a.plover && !r.self(a) && r.ends(a).every(r.isActor));
      const [does, suffers] = [
        r.grouped(acts, (a) => a.source.entity),
        r.grouped(acts, (a) => a.target.entity),
      ];
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
        r.actual.filter((a) => a.place),
        (a) => [a.place],
        ([place], g) => [place, r.events(g)],
      ),
  },
};
