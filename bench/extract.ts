import { analyse, loadActors } from '../src/analyse/index.js';
import { cutAtParagraphs } from '../src/language/boundaries.js';
import { withoutDateline } from '../src/language/dateline.js';
import { loadModel } from '../src/language/index.js';
import type { Article, ArticleId, IsoDate } from '../src/model/index.js';
import { loadOntology, relate, relating } from '../src/relate/index.js';
import { resolve } from '../src/resolve/index.js';
import { cpuSince, median, reportMissing, spacyRounds } from './python.js';
import { benchTexts } from './texts.js';

const ROUNDS = 5;

/** What one round takes, in CPU seconds. */
interface Round {
  readonly sentences: number;
  readonly relations: number;
  /** Language engine alone, a pass of its own over the same texts. */
  readonly engine: number;
  /** The whole way from text to relations. */
  readonly whole: number;
}

const article = (text: string, k: number): Article => ({
  id: `bench-${k}` as ArticleId,
  title: null,
  outlet: null,
  published: '2025-03-06' as IsoDate,
  url: null,
  text,
});

async function ours(texts: readonly string[]): Promise<Round[]> {
  const actors = loadActors();
  const by = relating(loadOntology(), actors.terms);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A fresh engine for each pass: neither has seen a word before
    const alone = await loadModel();
    const start = process.cpuUsage();
    for (const text of texts) alone(text);
    const engine = cpuSince(start);
    const nlp = await loadModel();
    const before = process.cpuUsage();
    let sentences = 0;
    let relations = 0;
    texts.forEach((text, k) => {
      const doc = cutAtParagraphs(nlp(withoutDateline(text)));
      const a = article(text, k);
      sentences += doc.sentences.length;
      relations += relate(a, doc, resolve(a, doc, analyse(doc, actors), actors), by).length;
    });
    rounds.push({ sentences, relations, engine, whole: cpuSince(before) });
  }
  return rounds;
}

/** The baseline: subject, verb, object and prepositional objects over spaCy's tree. */
const SVO = `
import json, sys, time
import spacy
texts = json.load(sys.stdin)
def ends(t):
    return [t] + [c for c in t.conjuncts]
def triples(doc):
    out = []
    for v in doc:
        if v.pos_ not in ("VERB", "AUX"):
            continue
        subjects = [s for c in v.children if c.dep_ in ("nsubj", "csubj") for s in ends(c)]
        objects = [o for c in v.children if c.dep_ in ("dobj", "dative", "attr", "nsubjpass") for o in ends(c)]
        for p in v.children:
            if p.dep_ == "agent":
                subjects += [s for c in p.children if c.dep_ == "pobj" for s in ends(c)]
            elif p.dep_ == "prep":
                objects += [o for c in p.children if c.dep_ == "pobj" for o in ends(c)]
        if not subjects and v.dep_ in ("conj", "xcomp"):
            subjects = [s for c in v.head.children if c.dep_ == "nsubj" for s in ends(c)]
        for s in subjects:
            for o in objects:
                out.append((" ".join(x.text for x in s.subtree), v.lemma_, " ".join(x.text for x in o.subtree)))
    return out
rounds = []
for _ in range(${ROUNDS}):
    nlp = spacy.load(sys.argv[1])
    start = time.process_time()
    sentences = relations = 0
    for doc in nlp.pipe(texts):
        sentences += sum(1 for _ in doc.sents)
        relations += len(triples(doc))
    rounds.append({"sentences": sentences, "relations": relations, "whole": time.process_time() - start})
print(json.dumps(rounds))
`;

function report(name: string, rounds: readonly Omit<Round, 'engine'>[]): void {
  const speeds = rounds.map((r) => r.sentences / r.whole);
  const last = rounds.at(-1);
  console.log(
    `${name}: ${Math.round(median(speeds))} sentences a second of CPU time, ` +
      `${last?.relations} relations in ${last?.sentences} sentences (rounds: ${speeds.map(Math.round).join(' ')})`,
  );
}

/** Sentences a CPU second from text to relations, beside the engine alone and spaCy with the SVO baseline. */
export async function bench(): Promise<void> {
  const { texts, source } = benchTexts();
  console.log(`${texts.length} documents (${source}), one thread, each round with a fresh engine:`);
  const rounds = await ours(texts);
  report('Parley', rounds);
  console.log(`Whole to language engine alone: ${median(rounds.map((r) => r.whole / r.engine)).toFixed(2)}`);
  const other = await spacyRounds<Omit<Round, 'engine'>>(SVO, texts);
  if (typeof other === 'string') return reportMissing(other);
  report('spaCy + SVO', other);
  // The two count sentences differently; the texts are the same
  const ratio = median(other.map((r) => r.whole)) / median(rounds.map((r) => r.whole));
  console.log(`Ratio of CPU time, spaCy with the baseline to Parley: ${ratio.toFixed(2)}`);
}
