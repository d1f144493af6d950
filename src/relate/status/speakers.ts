import type { Token } from '../../language/doc.js';
import type { Speaker } from '../../model/index.js';
import type { Ends, FoundEnd } from '../ends/ends.js';
import { isNoun, isPassive, isVerb } from '../grammar.js';
import { surfaceSubjects } from '../predicates/verbs.js';
import type { Operators } from './operators.js';
import type { Status } from './types.js';

const link = (e: FoundEnd): Speaker => ({ entity: e.entity, name: e.name, text: e.text });

/** Whose words a clause is: the subject of a verb of saying, "according to", a trailing ", X said", a quotation. */
export class Speakers {
  private readonly ends: Ends;
  private readonly operators: Operators;

  constructor(ends: Ends, operators: Operators) {
    this.ends = ends;
    this.operators = operators;
  }

  /** The chain with the one who says what the word `word` introduces. */
  with(speakers: readonly Speaker[], word: Token): readonly Speaker[] {
    if (isVerb(word) && isPassive(word)) return speakers;
    return join(speakers, this.sayers(word).slice(0, 2));
  }

  private sayers(word: Token): FoundEnd[] {
    if (!isVerb(word)) return this.ends.author(word);
    return surfaceSubjects(word).flatMap((s) => {
      const ends = this.ends.of(s);
      return ends.length > 0 || !isNoun(s) ? ends : this.ends.author(s);
    });
  }

  /** Speakers named beside the clause of the verb `v`. */
  reported(v: Token, status: Status): Status {
    if (!isVerb(v)) return status;
    let { speakers } = status;
    const reasons = [...status.reasons];
    for (const c of v.children)
      if (c.dep === 'prep' && c.lower === 'according') {
        const to = c.children.find((x) => x.lower === 'to') ?? c;
        const source = to
          .childrenOf('pobj')
          .flatMap((o) => this.ends.of(o))
          .slice(0, 1);
        speakers = join(speakers, source);
        reasons.push(...source.map((e) => `according to “${e.text}”`));
      } else if (this.isParenthetical(c)) {
        speakers = this.with(speakers, c);
        reasons.push(`reported by “${c.text}”`);
      }
    return { ...status, speakers, reasons };
  }

  /** ", the ministry said" behind or inside the clause it reports. */
  isParenthetical(c: Token): boolean {
    if (!/^(advcl|parataxis|ccomp|conj|dep)$/.test(c.dep)) return false;
    const op = this.operators.verbs.get(c.lemma);
    if (!op?.affirmed.speaker || !c.child('nsubj') || c.child('mark', 'dobj', 'ccomp')) return false;
    const before = c.doc.tokens[Math.min(...c.subtree().map((x) => x.i)) - 1];
    return before !== undefined && /^[,”"'’—–-]$/.test(before.text);
  }

  /** The status of a token inside a quotation is in the speaker's words. */
  quoted(t: Token, status: Status): Status {
    const speaker = this.ends.speaker(t);
    if (!speaker || status.speakers.some((s) => s.entity === speaker.entity)) return status;
    const reasons = [...status.reasons, `quotation of “${speaker.text}”`];
    return { ...status, speakers: [...status.speakers, link(speaker)], reasons };
  }

  /** Whether the token stands in a quotation whose speaker is known. */
  isQuoted(t: Token): boolean {
    return this.ends.speaker(t) !== null;
  }
}

function join(speakers: readonly Speaker[], more: readonly FoundEnd[]): readonly Speaker[] {
  const out = [...speakers];
  for (const e of more) if (!out.some((s) => s.entity === e.entity)) out.push(link(e));
  return out;
}
