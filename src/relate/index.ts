import type { Term } from '../analyse/actors/types.js';
import type { Doc, Token } from '../language/doc.js';
import type { Article, Assertion, IsoDate, Resolution } from '../model/index.js';
import { type Finding, makeAssertion } from './assertion.js';
import { type Contests, isContest, loadContests } from './contests.js';
import { Discourse } from './discourse.js';
import { Ends } from './ends/ends.js';
import { Offices } from './ends/offices.js';
import { triggered } from './find.js';
import { isWord } from './grammar.js';
import { orders } from './imperatives.js';
import { matches } from './match.js';
import type { Ontology, TypedFrame } from './ontology/load.js';
import type { RelationTypeData } from './ontology/schema.js';
import { placeOf } from './place.js';
import type { Predicate } from './predicates/predicate.js';
import { type Composition, loadComposition } from './status/composition.js';
import { loadOperators, type Operators } from './status/operators.js';
import { StatusWalk } from './status/status.js';
import type { Status } from './status/types.js';
import { loadStatusWords, type StatusWords } from './status/words.js';
import { createTimeline, type Timeline } from './time/index.js';
import type { Trace } from './trace.js';

export { loadOntology, type Ontology } from './ontology/load.js';
export type { Trace, TraceStep } from './trace.js';

/** Everything `relate` needs beside the document; loaded once. */
export interface Relating {
  readonly ontology: Ontology;
  readonly operators: Operators;
  readonly composition: Composition;
  readonly terms: readonly Term[];
  readonly words: StatusWords;
  readonly contests: Contests;
}

export const relating = (ontology: Ontology, terms: readonly Term[]): Relating => ({
  ontology,
  operators: loadOperators(),
  composition: loadComposition(),
  terms,
  words: loadStatusWords(),
  contests: loadContests(),
});

/**
 * All relations that the sentences of a document report, in text order.
 * Offsets are UTF-16 code units of `article.text`. `trace` is shown each step, for explanations.
 */
export function relate(
  article: Article,
  doc: Doc,
  resolution: Resolution,
  by: Relating,
  trace?: Trace,
): Assertion[] {
  const { ontology, operators, composition } = by;
  trace?.({ step: 'begin', doc, resolution, ontology });
  const discourse = new Discourse(resolution);
  const offices = new Offices(by.terms, resolution, article.published);
  const authored = { has: (noun: string) => operators.nouns.has(noun) || ontology.triggers.noun.has(noun) };
  const ends = new Ends(resolution, doc, discourse, offices, authored, suffered(ontology));
  const walk = new StatusWalk(ends, operators, by.words);
  // Most documents' sentences hold no relation: dates are read when the first one asks
  let timeline: Timeline | undefined;
  const makeTimeline = () =>
    createTimeline(doc, article.published, (holder) => {
      const term = ends.of(holder).map((e) => offices.termOf(e.entity))[0];
      return term ? { from: term.from as IsoDate, to: term.to as IsoDate | null } : null;
    });
  const out = new Map<string, Assertion>();
  const keep = (f: Omit<Finding, 'date' | 'place'>): void => {
    timeline ??= makeTimeline();
    const date = timeline.dateOf(f.trigger);
    const place = placeOf(f.trigger, resolution);
    const finding = { ...f, date, place };
    const a = makeAssertion(article, finding, ontology, composition);
    if (out.has(a.id) || discourse.repeats(finding, a.type)) {
      trace?.({ step: 'repeated', finding });
      return;
    }
    trace?.({ step: 'kept', finding, assertion: a });
    out.set(a.id, a);
    discourse.note(finding, a.type);
  };
  for (const { predicate, frames } of triggered(doc, resolution, ontology, operators)) {
    if (predicate.kind === 'verb' && isContest(predicate.token, by.contests)) continue;
    trace?.({ step: 'trigger', predicate, frames });
    for (const { frame, source, target, object } of matches(predicate, frames, ends, trace))
      keep({
        relation: frame.relation,
        rule: frame.rule,
        trigger: predicate.token,
        ...wordOf(predicate, frame, operators),
        source,
        target,
        object,
        status: statusOf(walk, predicate, frame.relation.family),
      });
  }
  for (const order of orders(doc, resolution, ontology, ends))
    keep({
      ...order,
      rule: `${order.relation.type}/imperative`,
      object: order.trigger.child('dobj') ?? null,
      status: walk.ofSpeech(order.trigger),
    });
  return [...out.values()].sort((a, b) => a.trigger.start - b.trigger.start);
}

function statusOf(walk: StatusWalk, { kind, token }: Predicate, family: RelationTypeData['family']): Status {
  if (kind === 'role') return walk.ofTitle(token);
  // "talks on behalf of B" may not have taken place; acting for B is the speaker's office all the same
  if (kind === 'noun') return family === 'standing' ? walk.granted(token) : walk.ofSaid(token);
  return walk.of(token);
}

/** The event noun of a light verb: what says the relation in "made several demands of Chad". */
function wordOf({ token, roles }: Predicate, frame: TypedFrame, { light }: Operators): { word?: Token } {
  if (frame.objectNouns.length === 0 || !light.has(token.lemma)) return {};
  const word = roles.get('object')?.find((o) => frame.objectNouns.some((w) => isWord(o, w)));
  return word ? { word } : {};
}

const HARM: ReadonlySet<string | null> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);

/** "killing", "arrest": nouns of harm that take whom it is done to behind "of". */
const suffered = ({ triggers }: Ontology): ReadonlySet<string> =>
  new Set(
    [...triggers.noun].flatMap(([noun, frames]) =>
      frames.some(
        (f) => f.lemmas.includes(noun) && f.target.includes('prep_of') && HARM.has(f.relation.plover),
      )
        ? [noun]
        : [],
    ),
  );
