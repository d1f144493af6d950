import { recordsOf } from '../export/contract.js';
import type { Article, ArticleGraph } from '../model/index.js';
import { scoreCodes } from './codes.js';
import type { GoldFile, GoldItem } from './gold/load.js';
import { scoreGraphs } from './graph/score.js';
import { scoreNames } from './names.js';
import { scorePairs } from './pairs/score.js';
import type { PredictedEdge, PredictedMention, Prediction } from './prediction.js';
import { scorePronouns } from './pronouns.js';
import type { Pair, Score } from './score.js';

export { figuresOf } from './figures.js';
export { articlesOf } from './gold/articles.js';
export { type GoldFile, loadGold } from './gold/load.js';
export { brokenLimits, checkLimits, figureValue, type Limit } from './limits.js';
export { loadPredictions, savedFor } from './predictions.js';
export { type ErrorClass, type EvaluationError, errorClasses, type Score } from './score.js';
export type { Prediction };

/** The figures of one gold file; `predictions` holds one of each gold record, in their order. */
export function score(gold: GoldFile, predictions: readonly Prediction[]): Score {
  switch (gold.kind) {
    case 'graph':
      return scoreGraphs(pair(gold.items, predictions, edgesOf));
    case 'pairs':
      return scorePairs(pair(gold.items, predictions, edgesOf));
    case 'codes':
      return scoreCodes(pair(gold.items, predictions, edgesOf));
    case 'names':
      return scoreNames(pair(gold.items, predictions, mentionsOf));
    case 'pronouns':
      return scorePronouns(pair(gold.items, predictions, mentionsOf));
  }
}

/** What the product itself reads out of an article, as it would print it. */
export function predictionOf(article: Article, graph: ArticleGraph): Prediction {
  const records = recordsOf(article);
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  return {
    edges: graph.assertions.map((assertion) => records.assertion(assertion)),
    mentions: graph.mentions.map((mention) => records.mention(mention, entities)),
  };
}

const edgesOf = (prediction: Prediction): readonly PredictedEdge[] => prediction.edges;
const mentionsOf = (prediction: Prediction): readonly PredictedMention[] => prediction.mentions;

function pair<G, P>(
  items: readonly GoldItem<G>[],
  predictions: readonly Prediction[],
  part: (prediction: Prediction) => readonly P[],
): Pair<G, P>[] {
  return items.map(({ gold }, i) => {
    const prediction = predictions[i];
    return { gold, predicted: prediction ? part(prediction) : [] };
  });
}
