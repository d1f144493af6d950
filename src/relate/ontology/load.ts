import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { ParleyError } from '../../errors.js';
import { packageFile } from '../../root.js';
import { headWord } from '../grammar.js';
import { type Frame, parsePattern, type TriggerKind } from './pattern.js';
import { ploverModes, type RelationTypeData, relationTypeSchema } from './schema.js';

/** A relation type with its compiled frames. */
export interface RelationType extends RelationTypeData {
  readonly file: string;
  readonly frames: readonly Frame[];
}

/** A frame together with the type it belongs to. */
export interface TypedFrame extends Frame {
  readonly relation: RelationType;
  /** `WARNS/verb:A warn B`: what an assertion's `rule` says. */
  readonly rule: string;
}

/** All relation types, indexed by trigger. */
export interface Ontology {
  readonly types: ReadonlyMap<string, RelationType>;
  readonly triggers: Readonly<Record<TriggerKind, ReadonlyMap<string, readonly TypedFrame[]>>>;
}

function compile(data: RelationTypeData, file: string): RelationType {
  const groups: [TriggerKind, readonly string[]][] = [
    ['verb', data.verbs],
    ['noun', data.nouns],
    ['adjective', data.adjectives],
    ['role', data.roles],
  ];
  return { ...data, file, frames: groups.flatMap(([kind, list]) => list.map((p) => parsePattern(kind, p))) };
}

/**
 * Reads one relation type.
 * @throws ParleyError PARLEY_ONTOLOGY_FILE with file and line where YAML or a field is wrong.
 */
export function parseRelationType(yaml: string, file: string): RelationType {
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines });
  const broken = doc.errors[0];
  if (broken)
    throw new ParleyError('PARLEY_ONTOLOGY_FILE', broken.message.split('\n')[0] ?? 'not YAML', {
      place: { file, line: lines.linePos(broken.pos[0]).line },
      fix: 'Correct the YAML; quote texts that hold a colon.',
    });
  const parsed = relationTypeSchema.safeParse(doc.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const node = doc.getIn(issue?.path ?? [], true) as { range?: [number, number, number] } | undefined;
    throw new ParleyError('PARLEY_ONTOLOGY_FILE', `${issue?.path.join('.') || 'file'}: ${issue?.message}`, {
      place: { file, ...(node?.range ? { line: lines.linePos(node.range[0]).line } : {}) },
      fix: 'Compare with a file of seeds/relations/; docs/ontology.md explains the fields.',
    });
  }
  const { plover, mode } = parsed.data;
  if (mode && !(plover && (ploverModes[plover] as readonly string[]).includes(mode)))
    throw new ParleyError(
      'PARLEY_ONTOLOGY_FILE',
      `mode: "${mode}" is not a mode of ${plover ?? 'no PLOVER type'}`,
      {
        place: { file },
        fix: `Use one of: ${plover ? ploverModes[plover].join(', ') || 'null' : 'null'}.`,
      },
    );
  try {
    return compile(parsed.data, file);
  } catch (e) {
    if (e instanceof ParleyError)
      throw new ParleyError('PARLEY_ONTOLOGY_PATTERN', e.message, { place: { file }, fix: e.fix ?? '' });
    throw e;
  }
}

/** Builds the trigger index; a later type of the same name replaces an earlier one. */
export function makeOntology(list: readonly RelationType[]): Ontology {
  const types = new Map(list.map((t) => [t.type, t]));
  const triggers: Record<TriggerKind, Map<string, TypedFrame[]>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
    role: new Map(),
  };
  for (const relation of types.values())
    for (const frame of relation.frames) {
      const typed: TypedFrame = { ...frame, relation, rule: `${relation.type}/${frame.kind}:${frame.text}` };
      for (const lemma of new Set(frame.lemmas.map(headWord))) {
        const bucket = triggers[frame.kind].get(lemma);
        if (bucket) bucket.push(typed);
        else triggers[frame.kind].set(lemma, [typed]);
      }
    }
  return { types, triggers };
}

/** Reads every `*.yaml` of the folders, in name order; users' folders come after Parley's own and may replace types. */
export function loadOntology(folders: readonly string[] = []): Ontology {
  const list: RelationType[] = [];
  for (const folder of [packageFile('seeds', 'relations'), ...folders]) {
    let names: string[];
    try {
      names = readdirSync(folder);
    } catch (cause) {
      throw new ParleyError('PARLEY_ONTOLOGY_FOLDER', `the ontology folder ${folder} cannot be read`, {
        cause,
        fix: 'Give a folder of YAML files with --ontology.',
      });
    }
    for (const name of names.filter((n) => /\.ya?ml$/.test(n)).sort()) {
      const file = path.join(folder, name);
      list.push(parseRelationType(readFileSync(file, 'utf8'), file));
    }
  }
  return makeOntology(list);
}
