import { byCodePoint } from '../../model/order.js';
import { groupBy } from '../../store/group.js';
import { Spool } from '../../store/spool.js';
import type { FileFormat } from '../format.js';
import type { ExportSource } from '../source.js';
import { briefHead, briefSection } from './markdown-text.js';
import { relationRecords } from './read.js';
import type { RelationRecord } from './record.js';

/** Relations held at once, unless one actor has more. */
const heapRelations = 2000;

/** Relations come by the id of who acts and are wanted by how much they do: they are laid aside on the disk between. */
export const markdown: FileFormat = {
  name: 'md',
  endings: ['.md', '.markdown'],
  title: 'a brief in Markdown, each claim with its sentences as footnotes',
  async *parts(graph) {
    const ranks = await ranksOf(graph);
    const spool = new Spool<RelationRecord>();
    try {
      const { relations, articles } = await layAside(graph, ranks, spool);
      yield briefHead(relations, articles);
      let notes = 0;
      for (let heap = 0; notes < relations; heap++) {
        const actors = groupBy(spool.heap(heap), ({ source }) => source.id);
        const rank = ([id]: [string, unknown]) => (ranks.get(id) as Rank).rank;
        for (const [, of] of [...actors].sort((a, b) => rank(a) - rank(b))) {
          yield briefSection(of.sort(byTime), notes);
          notes += of.length;
        }
      }
    } finally {
      spool.remove();
    }
  },
};

interface Rank {
  readonly rank: number;
  readonly heap: number;
}

/** The actors with most relations first, then by id. */
async function ranksOf(graph: ExportSource): Promise<ReadonlyMap<string, Rank>> {
  const counts = new Map<string, number>();
  for await (const { source, count } of graph.pairs()) counts.set(source, (counts.get(source) ?? 0) + count);
  let before = 0;
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
  return new Map(
    sorted.map(([id, count], rank) => {
      const heap = Math.floor(before / heapRelations);
      before += count;
      return [id, { rank, heap }];
    }),
  );
}

async function layAside(
  graph: ExportSource,
  ranks: ReadonlyMap<string, Rank>,
  spool: Spool<RelationRecord>,
): Promise<{ relations: number; articles: number }> {
  const articles = new Set<string>();
  let relations = 0;
  let held: RelationRecord[] = [];
  const lay = () => {
    spool.add(groupBy(held, ({ source }) => (ranks.get(source.id) as Rank).heap));
    held = [];
  };
  for await (const record of relationRecords(graph)) {
    articles.add(record.article.id);
    relations++;
    if (held.push(record) >= heapRelations) lay();
  }
  lay();
  return { relations, articles: articles.size };
}

/** The oldest first; what has no date stands where it was reported. */
function byTime(a: RelationRecord, b: RelationRecord): number {
  return byCodePoint(timeOf(a), timeOf(b)) || byCodePoint(a.id, b.id);
}

const timeOf = ({ date, article }: RelationRecord) => date?.from ?? date?.to ?? article.published ?? '';
