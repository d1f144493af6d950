import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError } from '../../errors.js';
import type { EncoderData, ModelData, ModelMeta } from '../model/data.js';
import type { Tensor } from '../model/tensor.js';
import { encoderFrom } from './encoder.js';
import { readJson } from './files.js';
import { architectureError, checkLayers, named, only, param } from './layers.js';
import { readLemmatizer, readNorms, readRuler, readTokenizer } from './rules.js';
import { type Layer, readLayers } from './thinc.js';
import { NER_MOVES, PARSER_MOVES, transitionFrom } from './transition.js';
import { project, readVectors } from './vectors.js';

const COMPONENTS = ['tagger', 'parser', 'attribute_ruler', 'lemmatizer', 'ner'];

/** What spaCy's `meta.json` tells; checks that the pipeline has the components we run and no others. */
async function readMeta(folder: string): Promise<ModelMeta> {
  const file = join(folder, 'meta.json');
  const meta = await readJson<Record<string, string> & { readonly pipeline?: readonly string[] }>(file);
  const pipeline = meta.pipeline ?? [];
  const missing = COMPONENTS.find((name) => !pipeline.includes(name));
  const extra = pipeline.find((name) => name !== 'tok2vec' && !COMPONENTS.includes(name));
  if (meta.lang !== 'en')
    throw new ParleyError('PARLEY_MODEL_ARCHITECTURE', `The model's language is "${meta.lang}", not "en".`);
  if (missing) throw architectureError(missing, 'is missing from the pipeline', file);
  if (extra) throw architectureError(extra, 'is a component that is not supported', file);
  const config = await readFile(join(folder, 'config.cfg'), 'utf8').catch(() => '');
  const mode = /\[components\.lemmatizer\][^[]*?\nmode = "(\w+)"/.exec(config)?.[1] ?? 'rule';
  if (mode !== 'rule') throw architectureError('lemmatizer', `has the mode "${mode}", not "rule"`, file);
  return {
    name: `${meta.lang}_${meta.name}`,
    version: meta.version ?? '',
    language: meta.lang,
    license: meta.license ?? '',
    author: meta.author ?? '',
    precision: 'float32',
  };
}

/**
 * An original spaCy pipeline folder (what a wheel such as en_core_web_md unpacks to), as `ModelData` with all weights
 * in float32. @throws ParleyError PARLEY_MODEL_ARCHITECTURE, PARLEY_MODEL_MISSING, PARLEY_MODEL_DAMAGED
 */
export async function readSpacyFolder(folder: string): Promise<ModelData> {
  const meta = await readMeta(folder);
  const fixed = await readVectors(folder);
  const multiply = (matrix: Tensor): Tensor => {
    if (!fixed || fixed.vectors.width !== matrix.width) {
      throw architectureError('static_vectors', `needs word vectors of ${matrix.width} numbers`, folder);
    }
    return project(fixed.vectors, matrix);
  };
  const encoders: Record<string, EncoderData> = {};
  /** The layers of a component; its own encoder, if it has one, goes to `encoders`. */
  const component = async (name: string): Promise<{ layers: Layer[]; encoder: string; folder: string }> => {
    const file = join(folder, name, 'model');
    const layers = await readLayers(file);
    checkLayers(layers, file);
    const listens = named(layers, 'tok2vec-listener').length > 0;
    if (!listens) encoders[name] = encoderFrom(layers, multiply, file);
    return { layers, encoder: listens ? 'tok2vec' : name, folder: join(folder, name) };
  };
  const parts = await Promise.all(['tagger', 'parser', 'ner'].map(component));
  const [tagger, parser, ner] = parts as [(typeof parts)[0], (typeof parts)[0], (typeof parts)[0]];
  if (parts.some((part) => part.encoder === 'tok2vec')) await component('tok2vec');
  const softmax = only(tagger.layers, 'softmax', tagger.folder);
  const cfg = await readJson<{ readonly labels: readonly string[] }>(join(folder, 'tagger', 'cfg'));
  return {
    meta,
    tokenizer: await readTokenizer(folder),
    norms: await readNorms(folder),
    encoders,
    vectorKeys: Object.values(encoders).some((e) => e.vectors) ? (fixed?.keys ?? null) : null,
    tagger: {
      encoder: tagger.encoder,
      labels: cfg.labels,
      weight: param(softmax, 'W', tagger.folder),
      bias: param(softmax, 'b', tagger.folder),
    },
    parser: await transitionFrom(parser.folder, parser.layers, parser.encoder, PARSER_MOVES),
    ner: await transitionFrom(ner.folder, ner.layers, ner.encoder, NER_MOVES),
    ruler: await readRuler(folder),
    lemmatizer: await readLemmatizer(folder),
  };
}
