import { expect, test } from 'vitest';
import type { ArticleGraph, ArticleId } from '../../../src/model/index.js';
import { border, dump, harbour, odd, talks } from '../articles.js';
import type { Graph } from './adapter.js';

/** What writing, writing again, replacing and removing articles leave in the graph. */
export function writes(graph: Graph): void {
  test('an article becomes labelled entities, typed relationships with evidence, and mentions', async () => {
    const { store, rows } = graph;
    expect(await store.write([harbour])).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(
      await rows('MATCH (e:Actor:State:Location) RETURN e.id, e.name, e.iso, e.latitude, e.mentions'),
    ).toEqual([['state:BOR', 'Borland', 'BOR', 10, 3]]);
    expect(await rows('MATCH (e:Location) WHERE NOT e:Actor RETURN e.name, e.longitude')).toEqual([
      ['Norport', -0.5],
    ]);
    const [[quote, start, end, text, span]] = (await rows(
      'MATCH (:Person)-[r:WARNS]->(:State) MATCH (a:Article {id: r.article}) RETURN r.quote, r.start, r.end, a.text, r.triggerSpan',
    )) as [[string, number, number, string, [number, number]]];
    const points = [...text];
    expect(points.slice(start, end).join('')).toBe(quote);
    expect(points.slice(...span).join('')).toBe('warned');
    expect(
      await rows(
        "MATCH (:Person {name: 'Ada Berg'})-[m:MENTIONED_IN]->(a) RETURN m.count, m.forms, a.outlet",
      ),
    ).toEqual([[6, ['Ada Berg', 'Berg'], 'Coast Daily']]);
  });

  test('the same articles again change nothing', async () => {
    const { store } = graph;
    await store.write([harbour, border]);
    const before = await dump(store);
    expect(await store.write([border, harbour])).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await dump(store)).toBe(before);
  });

  test('the order of articles, and how many are written at once, changes nothing', async () => {
    await graph.store.write([harbour, border, talks]);
    const before = await dump(graph.store);
    await graph.renew();
    for (const article of [talks, border, harbour]) await graph.store.write([article]);
    expect(await dump(graph.store)).toBe(before);
  });

  test('articles that disagree on a name: most mentions win, the others are aliases, all roles stay', async () => {
    await graph.store.write([harbour, border]);
    expect(await graph.rows("MATCH (e {id: 'person:ada-berg'}) RETURN e.name, e.aliases, e.roles")).toEqual([
      ['Ada Berg', ['Berg'], ['Minister', 'Negotiator']],
    ]);
  });

  test('a removed article leaves no trace', async () => {
    const { store } = graph;
    await store.write([border]);
    const before = await dump(store);
    await store.write([harbour]);
    expect(await store.remove('harbour' as ArticleId)).toEqual({ assertions: 4, entities: 2 });
    expect(await dump(store)).toBe(before);
    expect(await store.remove('harbour' as ArticleId)).toBeNull();
    await store.remove('border' as ArticleId);
    expect(await dump(store)).toBe('');
    expect(await graph.rows('MATCH (n:Entity) RETURN count(n) AS n')).toEqual([[0]]);
  });

  test('an article read differently than before is replaced, types and labels included', async () => {
    const { store, rows } = graph;
    await store.write([harbour]);
    const other: ArticleGraph = {
      ...harbour,
      entities: harbour.entities.map((e) =>
        e.id === 'group:harbour-crew' ? { ...e, type: 'Organisation' } : e,
      ),
      assertions: harbour.assertions.slice(1),
    };
    expect(await store.write([other])).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await rows('MATCH (:Entity)-[r:WARNS]->(:Entity) RETURN count(r) AS n')).toEqual([[0]]);
    const { rows: crew } = await store.query("MATCH (e {id: 'group:harbour-crew'}) RETURN e");
    expect(crew).toMatchObject([[{ labels: ['Actor', 'Entity', 'Organisation'] }]]);
    const changed = await dump(store);
    await store.remove('harbour' as ArticleId);
    await store.write([other]);
    expect(await dump(store)).toBe(changed);
  });

  test('an edge without evidence is refused and nothing of its batch is written', async () => {
    const [first, ...others] = harbour.assertions as [ArticleGraph['assertions'][0]];
    const shifted = { ...first, trigger: { ...first.trigger, start: first.trigger.start + 1 } };
    const elsewhere = { ...first, evidence: { ...first.evidence, article: border.article.id } };
    const stranger = { ...first, source: { ...first.source, entity: 'person:nobody' as never } };
    const badType = { ...first, type: 'WARNS`]->() DETACH DELETE x //' };
    for (const [wrong, code] of [
      [shifted, 'PARLEY_STORE_EVIDENCE'],
      [elsewhere, 'PARLEY_STORE_EVIDENCE'],
      [stranger, 'PARLEY_STORE_ENTITY'],
      [badType, 'PARLEY_STORE_TYPE'],
    ] as const)
      await expect(
        graph.store.write([border, { ...harbour, assertions: [wrong, ...others] }]),
      ).rejects.toMatchObject({ code });
    expect(await dump(graph.store)).toBe('');
  });

  test('quotes, markup, control characters and other scripts come back as they were', async () => {
    await graph.store.write([odd]);
    const { value: article } = await graph.store.articles().next();
    expect(article).toMatchObject({ id: odd.article.id, text: odd.article.text });
    const { rows } = await graph.store.query(
      'MATCH (e:Person)-[r:WARNS]->(o {name: $name}) RETURN e.name, e.aliases, r.quote ORDER BY r.id',
      { name: 'שלום' },
    );
    const [person] = odd.entities as [ArticleGraph['entities'][0]];
    const aliases = ['a "quoted", alias', 'back\\slash'];
    expect(rows).toEqual(odd.assertions.map((a) => [person.name, aliases, a.evidence.text]));
  });

  test('stats count what is there', async () => {
    await graph.store.write([harbour, border]);
    expect(await graph.store.stats()).toMatchObject({
      articles: 2,
      entities: 6,
      entityTypes: { Group: 1, Location: 1, Organisation: 1, Person: 2, State: 1 },
      assertions: 7,
      events: 6,
      relationTypes: { MEETS: 2, REJECTS: 1, RELEASES: 1, THREATENS: 1, WARNS: 2 },
      polarities: { affirmed: 6, negated: 1 },
      modalities: { actual: 6, planned: 1 },
    });
  });

  test('a layout is kept until the graph changes', async () => {
    const { store } = graph;
    await store.write([harbour]);
    expect(await store.layout()).toBeNull();
    await store.keepLayout(new Map([['state:BOR', { x: 1, y: -2.5 }]]));
    expect(await store.layout()).toEqual(new Map([['state:BOR', { x: 1, y: -2.5 }]]));
    await store.write([border]);
    expect(await store.layout()).toBeNull();
  });

  test('what was written is there when the graph is opened again', async () => {
    await graph.store.write([harbour, border, odd]);
    const before = await dump(graph.store);
    expect(await dump(await graph.reopen())).toBe(before);
    expect(await dump(await graph.reopen({ readOnly: true }))).toBe(before);
    await graph.reopen();
  });
}
