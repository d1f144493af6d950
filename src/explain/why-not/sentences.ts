import type { Sentence } from '../../language/doc.js';
import { isWord, triggerWords } from '../../relate/grammar.js';
import type { RelationType } from '../../relate/ontology/load.js';
import { heardWords } from '../heard.js';
import type { TracedReading } from '../reading.js';
import type { Stop } from './types.js';
import type { Who } from './who.js';

/** The sentences that mention somebody, also by pronouns and descriptions. */
export function sentencesOf({ doc }: TracedReading, { mentions }: Who): Set<Sentence> {
  return new Set(mentions.flatMap((m) => doc.tokens[m.head]?.sentence ?? []));
}

const numbers = (sentences: ReadonlySet<Sentence>): string =>
  [...sentences]
    .map((s) => s.index + 1)
    .sort((a, b) => a - b)
    .slice(0, 10)
    .join(', ');

/** No sentence has both ends. */
export function apart(reading: TracedReading, a: Who, b: Who): Stop {
  const where = (who: Who): string =>
    `${who.words} is mentioned in sentence ${numbers(sentencesOf(reading, who))}`;
  const open = reading.resolution.mentions.filter((m) => m.entity === null && m.kind !== 'name').slice(0, 5);
  return {
    cause: 'apart',
    message: `no sentence mentions both ${a.words} and ${b.words}`,
    details: [where(a), where(b), ...open.map((m) => `“${m.text}” is ${m.reason}`)],
    trigger: null,
  };
}

/** Sentences have both ends, but no word that the relation waits for; or one that is read as another word class. */
export function noTrigger(reading: TracedReading, relation: RelationType, both: ReadonlySet<Sentence>): Stop {
  const other = otherClass(reading, relation, both);
  if (other) return other;
  const words = [...new Set(relation.frames.flatMap((f) => f.lemmas))].map((w) => w.replaceAll('_', ' '));
  const heard = heardWords(reading, both);
  return {
    cause: 'no trigger',
    message: `no word of ${relation.type} stands in a sentence that mentions both`,
    details: [
      `its words are ${words.slice(0, 15).join(', ')}${words.length > 15 ? ', …' : ''}`,
      ...(heard.length > 0 ? heard : ['no word there triggers any relation']),
    ],
    trigger: null,
  };
}

/** A word that the relation waits for as a verb is read as a noun, or the other way round. */
function otherClass(
  { ontology, steps }: TracedReading,
  relation: RelationType,
  both: ReadonlySet<Sentence>,
): Stop | null {
  const kinds = Object.values(ontology.triggers);
  for (const sentence of both)
    for (const t of sentence.tokens) {
      const frames = kinds.flatMap((index) => triggerWords(t).flatMap((w) => index.get(w) ?? []));
      const own = frames.find((f) => f.relation === relation && f.lemmas.some((w) => isWord(t, w)));
      const read = steps.some(
        (s) => s.step === 'trigger' && s.predicate.token === t && own && s.frames.includes(own),
      );
      if (!own || read) continue;
      const message = `“${t.text}” is read as ${t.pos} (${t.tag}), and ${relation.type} has it as ${own.kind}: “${own.text}”`;
      return { cause: 'other word class', message, details: [], trigger: t };
    }
  return null;
}
