import type { ArticleHead, RelationRecord } from './record.js';
import { day, plural, when } from './words.js';

/** Text as text: nothing in it becomes emphasis, a link, an entity or HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');
}

function origin({ title, outlet, published, url }: ArticleHead): string {
  const parts = [plain(title), outlet && plain(outlet), published && day(published)].filter(Boolean);
  const safe = url && /^https?:\/\/[^\s<>]+$/i.test(url);
  return `${parts.join(', ')}${safe ? `. <${url}>` : ''}`;
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const same = groups.get(key(item));
    if (same) same.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function claim(e: RelationRecord): string {
  const about = [
    e.polarity === 'negated' && 'denied',
    e.modality !== 'actual' && e.modality,
    e.speakers.length > 0 && `says ${plain(e.speakers.join(', quoting '))}`,
    e.date && when(e.date),
    e.place && `in ${plain(e.place)}`,
  ].filter(Boolean);
  return `${plain(e.type.label)} **${plain(e.target.name)}**${about.length > 0 ? ` (${about.join(', ')})` : ''}`;
}

export function briefHead(relations: number, articles: number): string {
  return `# Who did what to whom\n\n${plural(relations, 'relation')} from ${plural(articles, 'article')}, read by Parley.\n`;
}

/**
 * What one actor does to whom, each claim with footnotes that hold its sentences and where they stand. `notes` is the
 * number of footnotes in the sections before; every record is one more.
 */
export function briefSection(of: readonly RelationRecord[], notes: number): string {
  const texts: string[] = [];
  const claims = [...group(of, claim)].map(([text, reports]) => {
    const marks = reports.map(({ quote, article }) => {
      const mark = `[^${notes + texts.length + 1}]`;
      texts.push(`${mark}: “${plain(quote.trim())}” ${origin(article)}`);
      return mark;
    });
    return `- ${text}${marks.join('')}\n`;
  });
  const name = plain((of[0] as RelationRecord).source.name);
  return `\n## ${name}\n\n${claims.join('')}\n${texts.join('\n')}\n`;
}

/** A whole brief, the actors with most relations first. */
export function briefOf(records: readonly RelationRecord[]): string {
  const actors = [...group(records, (e) => e.source.id).values()].sort((a, b) => b.length - a.length);
  let notes = 0;
  const sections = actors.map((of) => {
    const section = briefSection(of, notes);
    notes += of.length;
    return section;
  });
  const articles = new Set(records.map((e) => e.article.id));
  return briefHead(records.length, articles.size) + sections.join('');
}
