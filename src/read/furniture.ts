import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packageFile } from '../root.js';

interface Furniture {
  readonly lines: readonly RegExp[];
  readonly headings: readonly RegExp[];
}

/** A link in a list of links: short, and no sentence. */
const link = /^.{0,120}[^.!?…"”']$/;

let loaded: Furniture | undefined;

function furniture(): Furniture {
  loaded ??= load();
  return loaded;
}

function load(): Furniture {
  const data = parse(readFileSync(packageFile('seeds', 'furniture.yaml'), 'utf8')) as Record<
    string,
    string[]
  >;
  const compile = (list: string[] = []) => list.map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu'));
  return { lines: compile(data.lines), headings: compile(data.headings) };
}

/**
 * The text without the web furniture at its end: categories, comments, share buttons, lists of links. What is
 * known as furniture stands in `seeds/furniture.yaml`. Only whole lines in the second half are cut, so every
 * offset into what stays is right in the original too.
 */
export function withoutFurniture(text: string): string {
  const { lines, headings } = furniture();
  let kept = text.trimEnd();
  let above = kept;
  for (;;) {
    const start = above.lastIndexOf('\n') + 1;
    if (start < text.length / 2) return kept;
    const line = above.slice(start).trim();
    const last = above === kept;
    above = above.slice(0, start).trimEnd();
    if ((last && matches(lines, line)) || matches(headings, line)) kept = above;
    else if (!link.test(line)) return kept;
  }
}

function matches(patterns: readonly RegExp[], line: string): boolean {
  return line.length <= 400 && patterns.some((pattern) => pattern.test(line));
}
