import type { WireSchema } from '../../../src/view/wire.js';

/** What a stretch of a query is, for its colour and for what could stand there. */
type Kind =
  | 'comment'
  | 'string'
  | 'number'
  | 'parameter'
  | 'keyword'
  | 'function'
  | 'label'
  | 'type'
  | 'property'
  | 'name'
  | 'sign';

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly kind: Kind | 'space';
}

/** Of a query that reads; nothing else is answered. */
const keywords =
  'MATCH,OPTIONAL MATCH,WHERE,RETURN,DISTINCT,WITH,UNWIND,AS,ORDER BY,ASC,DESC,LIMIT,SKIP,AND,OR,XOR,NOT,IN,IS NULL,IS NOT NULL,STARTS WITH,ENDS WITH,CONTAINS,CASE,WHEN,THEN,ELSE,END,EXISTS,UNION,ALL,TRUE,FALSE,NULL'.split(
    ',',
  );
const functions =
  'abs,all,any,avg,coalesce,collect,count,endNode,head,keys,labels,last,length,max,min,nodes,none,properties,range,reduce,relationships,replace,round,shortestPath,single,size,split,startNode,substring,sum,tail,toFloat,toInteger,toLower,toString,toUpper,trim,type'.split(
    ',',
  );
const words = new Set(keywords.flatMap((keyword) => keyword.split(' ')));

const pattern =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$))|(?<parameter>\$\w*)|(?<number>\d+(?:\.\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*|`[^`]*`?)|(?<space>\s+)|(?<sign>[\s\S])/gu;

const opens: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What a name means that follows this sign inside this bracket. */
function meaning(sign: string, bracket: string | undefined): 'label' | 'type' | 'property' | null {
  if (sign === '.') return 'property';
  if (bracket === '{') return sign === '{' || sign === ',' ? 'property' : null;
  if (sign === '|' || sign === '&') return bracket === '[' ? 'type' : null;
  if (sign !== ':') return null;
  return bracket === '[' ? 'type' : 'label';
}

interface Read {
  readonly tokens: readonly Token[];
  /** What a name at the end of the text would be. */
  readonly next: 'label' | 'type' | 'property' | null;
}

function read(text: string): Read {
  const tokens: Token[] = [];
  const brackets: string[] = [];
  let next: Read['next'] = null;
  for (const match of text.matchAll(pattern)) {
    const [found, start, groups] = [match[0], match.index, match.groups ?? {}];
    const add = (kind: Token['kind']) => tokens.push({ text: found, start, kind });
    if (groups.space !== undefined) add('space');
    else if (groups.comment !== undefined) add('comment');
    else if (groups.sign !== undefined) {
      add('sign');
      if ('([{'.includes(found)) brackets.push(found);
      else if (brackets[brackets.length - 1] === opens[found]) brackets.pop();
      next = meaning(found, brackets[brackets.length - 1]);
    } else if (groups.word !== undefined) {
      const call = /^\s*\(/.test(text.slice(start + found.length));
      if (next) add(next);
      else if (words.has(found.toUpperCase())) add('keyword');
      else
        add(
          call && functions.some((name) => name.toLowerCase() === found.toLowerCase()) ? 'function' : 'name',
        );
      next = null;
    } else {
      add(groups.string !== undefined ? 'string' : groups.number !== undefined ? 'number' : 'parameter');
      next = null;
    }
  }
  return { tokens, next };
}

/** A query cut into what its parts are. Never fails: what is no Cypher comes back as names and signs. */
export function tokensOf(text: string): readonly Token[] {
  return read(text).tokens;
}

export interface Completion {
  /** What the choices take the place of. */
  readonly from: number;
  readonly to: number;
  readonly choices: readonly { readonly text: string; readonly kind: Kind }[];
}

const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const most = 40;

function beginning(all: readonly string[], written: string): string[] {
  return all.filter((text) => text.toLowerCase().startsWith(written.toLowerCase()) && text !== written);
}

/** Those that begin with what is written, then those that hold it; names that are no words in back-ticks. */
function named(all: readonly string[], written: string): string[] {
  const word = written.replace(/^`/, '').toLowerCase();
  const begins = beginning(all, word);
  const holds = word.length < 2 ? [] : all.filter((text) => text.toLowerCase().includes(word, 1));
  return [...new Set([...begins, ...holds])]
    .filter((text) => text !== written)
    .map((text) => (plain.test(text) ? text : `\`${text}\``));
}

/**
 * What could be written at `caret`: labels, relation types or properties of the graph where one is wanted, else
 * keywords, functions and the query's own names. Null where nothing fits.
 */
export function completionAt(text: string, caret: number, schema: WireSchema): Completion | null {
  const before = read(text.slice(0, caret));
  const last = before.tokens[before.tokens.length - 1];
  const writing = last !== undefined && /^[\p{L}_`]/u.test(last.text) && last.kind !== 'comment';
  if (last && ['comment', 'string', 'number', 'parameter'].includes(last.kind)) return null;
  const { next } = writing ? read(text.slice(0, last.start)) : before;
  const written = writing ? last.text : '';
  if (!next && written === '') return null;
  const from = caret - written.length;
  const of = (kind: Kind, all: readonly string[]) => all.slice(0, most).map((word) => ({ text: word, kind }));
  const own = new Set(tokensOf(text.slice(0, from)).flatMap((t) => (t.kind === 'name' ? t.text : [])));
  const names = { label: schema.labels, type: schema.types, property: schema.properties };
  const choices = next
    ? of(next, named(names[next], written))
    : [
        ...of('name', beginning([...own], written)),
        ...of('keyword', beginning(keywords, written)),
        ...of('function', beginning(functions, written)),
      ];
  return choices.length === 0 ? null : { from, to: caret, choices };
}
