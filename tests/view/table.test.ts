import { describe, expect, it } from 'vitest';
import { foundIn, meaningIn } from '../../viewer/src/state/answer.js';
import type { GraphData } from '../../viewer/src/state/graph.js';
import { readSort, sorted, usual, writeSort } from '../../viewer/src/state/table.js';
import { border, harbour } from '../store/articles.js';
import { hostile, many } from './articles.js';
import { noBrowser, painted } from './browser.js';
import { edgeOf } from './edges.js';
import { viewer } from './viewer.js';

const edges = [
  { ...edgeOf('1', 'zoe', 'WARNS', 'adam'), date: '2025-03-01' },
  { ...edgeOf('2', 'Émile', 'MEETS', 'adam'), date: null, speakers: ['b'] },
  { ...edgeOf('3', 'eve', 'WARNS', 'zoe'), date: '2025-03-09', polarity: 'negated', modality: 'alleged' },
];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

it('sorts rows by any column either way, what has nothing last', () => {
  expect(ids(sorted(edges, usual))).toBe('312');
  expect(ids(sorted(edges, { by: 'date', down: false }))).toBe('132');
  expect(ids(sorted(edges, { by: 'source', down: false }))).toBe('231');
  expect(ids(sorted(edges, { by: 'claim', down: true }))).toBe('312');
  expect(ids(sorted(edges, { by: 'speakers', down: true }))).toBe('213');
  for (const sort of [usual, { by: 'target', down: false } as const])
    expect(readSort(writeSort(sort))).toEqual(sort);
  expect(readSort('size')).toEqual(usual);
});

const data = {
  nodes: edges.map(({ source }) => source),
  edges,
  node: new Map(edges.map(({ source }) => [source.id, source])),
  edge: new Map(edges.map((edge) => [edge.id, edge])),
} as unknown as GraphData;

it('reads in an answer whom and what it means', () => {
  const meant = meaningIn(data);
  const node = { labels: ['Person'], properties: { id: 'zoe', name: 'Zoe' } };
  expect(meant(['zoe', 7, node, null]).map(({ text, node: entity }) => [text, entity?.id])).toEqual([
    ['zoe', 'zoe'],
    ['7', undefined],
    ['Zoe', 'zoe'],
  ]);
  expect(meant({ type: 'WARNS', properties: { id: '3', quote: 'Eve did not.' } })).toEqual([
    { text: 'WARNS: Eve did not.', edge: edges[2] },
  ]);
  expect(meant({ a: 1 })).toEqual([{ text: '{"a":1}' }]);
});

it('lights the relations of an answer, or what is between its entities', () => {
  expect([...foundIn({ rows: [['3', 'x']] }, data).nodes].sort()).toEqual(['eve', 'zoe']);
  const between = foundIn({ rows: [['zoe'], ['eve'], [12]] }, data);
  expect([...between.edges]).toEqual(['3']);
});

describe.skipIf(noBrowser)('the table in the viewer', () => {
  const app = viewer([harbour, border, hostile, many]);

  it('has a row for each sentence, sorts, links, and follows the filters', async () => {
    const { page, complaints } = await app.show('#show=table&hide=article.hostile&hide=article.many');
    const rows = page.locator('.relations-table tbody tr');
    await expect.poll(() => rows.count()).toBe(7);
    expect(await rows.first().textContent()).toBe('8 Mar 2025BorlandthreatensAda BergInland Times');
    await page.getByRole('button', { name: 'Who', exact: true }).click();
    expect(page.url()).toContain('sort=source');
    await expect.poll(() => rows.first().textContent()).toContain('Ada Berg');
    expect(await page.locator('[aria-sort=ascending]').textContent()).toContain('Who');
    await page.getByRole('button', { name: /^Who/ }).first().click();
    await expect.poll(() => rows.first().textContent()).toContain('Union');
    await page.goBack();
    await expect.poll(() => rows.first().textContent()).toContain('Ada Berg');
    await rows.filter({ hasText: 'releases' }).getByText('releases').click();
    await expect.poll(() => page.locator('.panel mark.as-trigger').first().textContent()).toBe('release');
    expect(await rows.filter({ hasText: 'releases' }).textContent()).toContain('planned');
    expect(complaints).toEqual([]);
  });

  it('begins with what a page can hold, and shows more when asked', async () => {
    const { page } = await app.show('#show=table');
    const rows = page.locator('.relations-table tbody tr');
    await expect.poll(() => rows.count()).toBe(300);
    await page.getByText('Show 32 more of 332 rows').click();
    await expect.poll(() => rows.count()).toBe(332);
    expect(await page.locator('.more').count()).toBe(0);
  });

  it('lights in the graph what a query has found', async () => {
    const { page } = await app.show('#ask=new');
    await page.getByPlaceholder(/^Find one of/).fill('held released');
    const card = page.locator('.card', { hasText: 'Held and released' });
    await card.locator('summary').click();
    expect(await page.locator('.card').count()).toBe(1);
    const before = (await painted(page)).labels as number;
    await card.getByText('Ask', { exact: true }).click();
    await page.locator('.answer tbody tr').first().waitFor();
    // The rest fades, and loses its names.
    expect((await painted(page)).labels).toBeLessThan(before);
  });
});
