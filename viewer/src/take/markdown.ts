import type { WireArticle, WireEvidence } from '../../../src/view/wire.js';
import { day, plural, when } from '../state/words.js';

/** Text as text: nothing in it becomes emphasis, a link or HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function origin({ title, outlet, published, url }: WireArticle): string {
  const parts = [plain(title), outlet && plain(outlet), published && day(published)].filter(Boolean);
  const safe = url && /^https?:\/\/[^\s<>]+$/i.test(url);
  return `${parts.join(', ')}${safe ? `. <${url}>` : ''}`;
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function claim(e: WireEvidence): string {
  const about = [
    e.polarity === 'negated' && 'denied',
    e.modality !== 'actual' && e.modality,
    e.speakers.length > 0 && `says ${plain(e.speakers.join(', quoting '))}`,
    e.date && when(e.date),
    e.place && `in ${plain(e.place)}`,
  ].filter(Boolean);
  return `${plain(e.type.label)} **${plain(e.target.name)}**${about.length > 0 ? ` (${about.join(', ')})` : ''}`;
}

/** Who does what to whom, by actor, each claim with a footnote that holds its sentence and where it stands. */
export function briefOf(evidence: readonly WireEvidence[]): string {
  const articles = new Set(evidence.map((e) => e.article.id));
  const notes: string[] = [];
  const actors = [...group(evidence, (e) => e.source.id).values()].sort((a, b) => b.length - a.length);
  const sections = actors.map((said) => {
    const claims = [...group(said, claim)].map(([text, reports]) => {
      const marks = reports.map((e) => {
        notes.push(`[^${notes.length + 1}]: “${plain(e.quote.trim())}” ${origin(e.article)}`);
        return `[^${notes.length}]`;
      });
      return `- ${text}${marks.join('')}`;
    });
    return `## ${plain((said[0] as WireEvidence).source.name)}\n\n${claims.join('\n')}\n`;
  });
  const head = `# Who did what to whom\n\n${plural(evidence.length, 'relation')} from ${plural(articles.size, 'article')}, read by Parley.\n`;
  return `${[head, ...sections].join('\n')}\n${notes.join('\n')}\n`;
}
