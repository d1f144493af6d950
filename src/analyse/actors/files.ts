import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, isScalar, LineCounter, parse, parseDocument, YAMLParseError } from 'yaml';
import { ParleyError } from '../../errors.js';
import { type ActorFile, actorFile } from './schema.js';

/** The line of the value at `path`, found by parsing again with positions (only on error: it is slow). */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  for (let n = path.length; n > 0; n--) {
    const node = doc.getIn(path.slice(0, n) as string[], true);
    if (!isNode(node) || !node.range) continue;
    const line = lines.linePos(node.range[0]).line;
    const index = path[n];
    return isScalar(node) && typeof index === 'number' ? line + 1 + index : line;
  }
  return 1;
}

/** One actor file, checked; a ParleyError `PARLEY_ACTORS_…` names file and line of what is wrong. */
function readActorFile(file: string): ActorFile {
  const text = readFileSync(file, 'utf8');
  let data: unknown;
  try {
    data = parse(text) ?? {};
  } catch (error) {
    const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    throw new ParleyError(
      'PARLEY_ACTORS_YAML',
      `This actor file is not valid YAML: ${(error as Error).message}`,
      {
        place: at ? { file, line: at.line, column: at.col } : { file },
        fix: 'Check the indentation and quote names that contain a colon or a hash.',
        cause: error,
      },
    );
  }
  const checked = actorFile.safeParse(data);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const path = issue?.path ?? [];
  throw new ParleyError(
    'PARLEY_ACTORS_SCHEMA',
    `${path.join(' → ') || 'The file'}: ${issue?.message ?? 'does not fit the schema'}`,
    {
      place: { file, line: lineOf(text, path) },
      fix: 'See docs/entities.md, “Your own actors”, for the sections a file may have.',
      cause: checked.error,
    },
  );
}

/** All YAML files of the folders, in the order of folders and then of names. */
export function readActorFiles(dirs: readonly string[]): ActorFile[] {
  return dirs.flatMap((dir) => {
    let names: string[];
    try {
      names = readdirSync(dir).filter((n) => /\.ya?ml$/.test(n));
    } catch (error) {
      throw new ParleyError('PARLEY_ACTORS_FOLDER', 'The folder of actor files cannot be read.', {
        place: { file: dir },
        fix: 'Give a folder that holds .yaml files.',
        cause: error,
      });
    }
    return names.sort().map((n) => readActorFile(join(dir, n)));
  });
}
