import type { Token } from '../../language/doc.js';
import type { Cast, Draft } from '../cast.js';
import { reasons } from '../reasons.js';
import type { Nominal } from './describe.js';
import { addRole, roleText } from './roles.js';

/** The noun that "as" calls so: "classified Hamas as a group", "an organisation classified as …", "works as …". */
function calledSo(head: Token): Token | null {
  const as = head.dep === 'pobj' && head.head.lower === 'as' ? head.head : null;
  const verb = as?.head;
  if (verb?.pos !== 'VERB') return null;
  const object = verb.child('dobj', 'nsubjpass');
  if (object) return object;
  return verb.dep === 'acl' ? verb.head : (verb.child('nsubj') ?? null);
}

/** "A spokesman for the union, Ali Osman": the parser hangs the name on the union. */
function behind(head: Token): Token | undefined {
  const object = head.children.find((c) => c.dep === 'prep' && c.i === head.i + 1)?.child('pobj');
  const name = object?.child('appos');
  return name?.tag === 'NNP' && name.head === object ? name : undefined;
}

/** The "commissioner" of "a spokesman for the commissioner, X": X is the spokesman. */
function insideRole(head: Token): boolean {
  const prep = head.dep === 'pobj' && /^(?:for|of|to)$/.test(head.head.lower) ? head.head : null;
  return (
    prep !== null &&
    prep.i === prep.head.i + 1 &&
    prep.head.pos === 'NOUN' &&
    prep.head.child('appos') === undefined
  );
}

/** The subject of "X is …", unless it is denied. */
function predicated(head: Token): Token | null {
  const be = head.dep === 'attr' && head.head.lemma === 'be' ? head.head : null;
  return be && !be.child('neg') ? (be.child('nsubj') ?? null) : null;
}

const same = (d: Draft, n: Nominal): boolean =>
  d.type === n.m.type || (d.type === 'State' && n.m.type === 'Organisation');

/** "The city of Mosul", "Idlib province": the place that the noun is said of. */
export function placeNamed(cast: Cast, n: Nominal): boolean {
  if (n.m.type !== 'Location') return false;
  const of = n.head.children
    .find((c) => c.dep === 'prep' && c.lower === 'of' && c.i === n.head.i + 1)
    ?.child('pobj');
  for (const t of [of, n.head.child('compound'), n.head.child('appos')]) {
    const d = t ? cast.at(t.i) : null;
    if (d?.type !== 'Location') continue;
    cast.decide(n.k, d, reasons.apposition(d.name));
    return true;
  }
  return false;
}

/** Beside a name, or said of it: the same one. */
export function beside(cast: Cast, n: Nominal): boolean {
  const neighbour = n.head.dep === 'appos' ? n.head.head : (n.head.child('appos') ?? behind(n.head));
  const near = neighbour && !insideRole(n.head) ? cast.at(neighbour.i) : null;
  const subject = predicated(n.head) ?? calledSo(n.head);
  const said = subject ? cast.at(subject.i) : null;
  const d = near && same(near, n) ? near : said && same(said, n) ? said : null;
  if (!d) return false;
  cast.decide(n.k, d, d === near ? reasons.apposition(d.name) : reasons.predicate(d.name));
  if (d.type === 'Person') {
    const tail = n.head.children.find(
      (c) => c.dep === 'prep' && /^(?:for|to)$/.test(c.lower) && c.i === n.head.i + 1,
    );
    const object = tail?.child('pobj');
    const whom = object ? cast.at(object.i) : null;
    const role = roleText(cast, n.m.tokens.from, n.head.i + 1);
    const long =
      role && tail && object && !whom?.known
        ? `${role} ${cast.doc.text.slice(tail.start, object.end)}`
        : role;
    addRole(cast, d, long, n.principal ?? (whom?.known ? whom : null));
  }
  return true;
}
