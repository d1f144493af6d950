import type { EntityId, ResolvedMention } from '../../model/index.js';
import { nearest } from '../../query/index.js';
import type { TracedReading } from '../reading.js';

/** Whom words of the user mean in a text. */
export interface Who {
  readonly words: string;
  /** More than one where the words fit several. */
  readonly entities: ReadonlySet<EntityId>;
  readonly mentions: readonly ResolvedMention[];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const bare = (words: string): string => words.trim().replace(/^the\s+/i, '');

/** Whole words inside a name: "Trump" in "Donald Trump". */
const within = (name: string, words: string): boolean =>
  ` ${name.toLowerCase()} `.includes(` ${words.toLowerCase()} `);

/** Looks words up: entities of that name or alias or id, else mentions in those words, else names that contain them. */
export function findWho({ resolution }: TracedReading, given: string): Who {
  const words = bare(given);
  const entities = [...resolution.entities.values()];
  const mentions = resolution.mentions;
  const text = (m: ResolvedMention): string => bare(m.text.replace(/['’]s$/, ''));
  const exact = entities.filter(
    (e) => e.id === words || same(e.name, words) || e.aliases.some((a) => same(a, words)),
  );
  const said = mentions.filter((m) => same(text(m), words));
  const named = mentions.filter((m) => m.kind === 'name' && within(text(m), words));
  const ids = [exact.map((e) => e.id), meant(said), meant(named)].find((list) => list.length > 0) ?? [];
  const found = new Set(ids);
  const own = mentions.filter((m) => m.entity !== null && found.has(m.entity));
  return { words: given, entities: found, mentions: found.size > 0 ? own : said };
}

const meant = (mentions: readonly ResolvedMention[]): EntityId[] =>
  mentions.flatMap((m) => (m.entity === null ? [] : [m.entity]));

/** Mentions that share a word with what was asked, as the text has them. */
function alike(mentions: readonly string[], words: string): string[] {
  const asked = new Set(words.toLowerCase().match(/\p{L}{4,}/gu));
  const shares = (text: string): boolean =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((w) => asked.has(w));
  return mentions
    .filter(shares)
    .slice(0, 5)
    .map((text) => `“${text}”`);
}

const mentionsOf = ({ resolution }: TracedReading): string[] => [
  ...new Set(resolution.mentions.filter((m) => m.entity !== null && m.kind !== 'pronoun').map((m) => m.text)),
];

/** Why words mean nobody in a text, and which names there are. */
export function nobody(
  reading: TracedReading,
  who: Who,
): { readonly message: string; readonly details: string[] } {
  const { doc, resolution } = reading;
  const [open] = who.mentions;
  if (open)
    return { message: `“${open.text}” is a mention, but it is not known of whom`, details: [open.reason] };
  const names = [
    ...new Set([...resolution.entities.values()].filter((e) => !e.anonymous).map((e) => e.name)),
  ];
  const near = nearest(who.words, names);
  const kin = alike(mentionsOf(reading), who.words);
  const at = doc.text.toLowerCase().indexOf(bare(who.words).toLowerCase());
  const details = [
    ...(near ? [`did you mean ${near}?`] : []),
    ...(kin.length > 0 ? [`mentions with a word of it are ${kin.join(', ')}`] : []),
    names.length > 0 ? `the text names ${names.slice(0, 12).join(', ')}` : 'the text names nobody',
  ];
  if (at < 0) return { message: `the text does not mention “${who.words}”`, details };
  const tokens = doc.tokensIn(at, at + bare(who.words).length);
  const read = tokens.map((t) => `${t.text} (${t.pos}${t.entity ? `, ${t.entity.label}` : ''})`).join(' ');
  return {
    message: `the text has “${who.words}”, but not as a mention of somebody`,
    details: [`read as ${read}`, ...details],
  };
}
