/** Names carry these without being told apart by them. */
const common = new Set(
  (
    'the a an of to in on at for and or its his her their s mr president minister prime government official ' +
    'officials leader leaders foreign secretary with by from that this'
  ).split(' '),
);

/** Longer ends are clauses, not actors; in words. */
const maxEnd = 16;
/** How many words a name may be longer than the gold's end. */
const maxLonger = 14;

interface Words {
  readonly count: number;
  readonly content: ReadonlySet<string>;
}

/** Lower-case words; full stops and possessive endings go, hyphens stay. */
function wordsOf(text: string): Words {
  const plain = text.toLowerCase().replaceAll('’', "'").replaceAll("'s", ' ').replaceAll('.', '');
  const words: string[] = plain.match(/[a-z0-9][a-z0-9-]*/g) ?? [];
  const content = words.filter((word) => !common.has(word));
  return { count: words.length, content: new Set(content.length > 0 ? content : words) };
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** True where the two share at least half of the content words of either, and the name is not much longer. */
export function sameActor(name: string, gold: string): boolean {
  const [own, wanted] = [wordsOf(name), wordsOf(gold)];
  if (own.count > maxLonger + wanted.count) return false;
  const shared = sharedBy(own.content, wanted.content);
  return shared > 0 && shared >= Math.min(own.content.size, wanted.content.size) / 2;
}

/** The names of which at least half of the content words stand in the text. */
function namesIn(text: string | null, names: readonly string[]): string[] {
  const { count, content } = wordsOf(text ?? '');
  if (count > maxEnd) return [];
  return names.filter((name) => {
    const own = wordsOf(name).content;
    const shared = sharedBy(own, content);
    return shared > 0 && shared >= own.size / 2;
  });
}

/** The names in the words of the text; where those hold none ("the group"), those in the entity's name. */
export function namesOfEnd(
  { text, name }: { readonly text: string; readonly name: string | null },
  names: readonly string[],
): string[] {
  const said = namesIn(text, names);
  return said.length > 0 ? said : namesIn(name, names);
}
