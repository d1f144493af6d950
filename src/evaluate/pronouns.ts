import type { PronounGold } from './gold/schema.js';
import type { PredictedMention } from './prediction.js';
import { type EvaluationError, f1, type Pair, ratio, type Score } from './score.js';

interface Link {
  readonly candidate: string;
  readonly wanted: boolean;
  readonly found: boolean;
}

/**
 * Which of the candidates a pronoun means (the form of GAP, Webster et al. 2018). A candidate counts as meant when
 * the entity's name ends in the candidate's last word, or holds all its words.
 */
export function scorePronouns(items: readonly Pair<PronounGold, PredictedMention>[]): Score {
  const texts = items.map(({ gold, predicted }) => {
    const [start, end] = gold.pronoun;
    const names = predicted.filter((m) => m.start === start && m.end === end).map((m) => m.name);
    return { gold, names, links: gold.candidates.map(({ name, coref }) => link(name, coref, names)) };
  });
  const links = texts.flatMap((text) => text.links);
  const counts = {
    texts: items.length,
    predicted: texts.filter(({ names }) => names.length > 0).length,
    gold: links.filter((l) => l.wanted).length,
    linked: links.filter((l) => l.found).length,
    right: links.filter((l) => l.wanted && l.found).length,
    rightTexts: texts.filter((text) => text.links.every((l) => l.wanted === l.found)).length,
  };
  const precision = ratio(counts.right, counts.linked);
  const recall = ratio(counts.right, counts.gold);
  return {
    counts,
    shares: {
      precision,
      recall,
      f1: f1(precision, recall),
      accuracy: ratio(counts.rightTexts, counts.texts),
    },
    errors: texts.flatMap(({ gold, names, links }) => errorsOf(gold, names, links)),
  };
}

function link(candidate: string, wanted: boolean, names: readonly (string | null)[]): Link {
  const words = wordsOf(candidate);
  const found = names.map(wordsOf).some((own) => {
    return own.at(-1) === words.at(-1) || words.every((word) => own.includes(word));
  });
  return { candidate, wanted, found };
}

function wordsOf(name: string | null): readonly string[] {
  return name?.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function errorsOf(
  gold: PronounGold,
  names: readonly (string | null)[],
  links: readonly Link[],
): EvaluationError[] {
  if (links.every((l) => l.wanted === l.found)) return [];
  const wanted = links.filter((l) => l.wanted).map((l) => l.candidate);
  const found = names.filter((name) => name !== null);
  const pronoun = [...gold.text].slice(...gold.pronoun).join('');
  return [
    {
      class: found.length > 0 ? 'wrong antecedent' : 'missed',
      id: gold.id,
      expected: `${pronoun} = ${wanted.join(', ') || 'none of the candidates'}`,
      found: found.join(', ') || null,
      quote: gold.text,
    },
  ];
}
