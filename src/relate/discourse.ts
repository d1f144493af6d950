import type { Token } from '../language/doc.js';
import type { EntityId, Resolution } from '../model/index.js';
import type { Finding } from './assertion.js';
import type { FoundEnd } from './ends/ends.js';

/** How many sentences back an address or an event may be taken up. */
const REACH = 8;
/** PLOVER types whose acts are words said to somebody. */
const SPOKEN = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'AGREE']);

interface Past {
  readonly finding: Finding;
  /** What it became: halted aid is no longer SENDS_AID_TO. */
  readonly type: string;
  readonly sentence: number;
}

/**
 * What the text has said so far: whom a speaker last addressed ("you" in a quotation that follows), and between whom
 * the last talks, attacks … were ("these talks"). Findings are noted in text order.
 */
export class Discourse {
  private readonly past: Past[] = [];
  private readonly resolution: Resolution;

  constructor(resolution: Resolution) {
    this.resolution = resolution;
  }

  note(finding: Finding, type: string): void {
    this.past.push({ finding, type, sentence: finding.trigger.sentence.index });
  }

  /** The same said twice in one clause: "imposed sanctions" by its verb and by its noun. */
  repeats(f: Finding, type: string): boolean {
    return this.past.some(
      ({ finding: p, type: before }) =>
        before === type &&
        p.source.entity === f.source.entity &&
        p.target.entity === f.target.entity &&
        (f.trigger.head === p.trigger || p.trigger.head === f.trigger || f.trigger.head.head === p.trigger),
    );
  }

  /** Whom `speaker` last warned, urged, told … before a token, if it was one party only. */
  addressee(speaker: EntityId, at: Token): FoundEnd | null {
    for (const { finding, sentence } of this.before(at)) {
      if (at.sentence.index - sentence > REACH) break;
      const { plover } = finding.relation;
      if (
        finding.source.entity === speaker &&
        plover &&
        SPOKEN.has(plover) &&
        finding.target.type !== 'Location'
      )
        return {
          ...finding.target,
          how: `whom ${finding.source.name} addressed before: ${finding.target.how}`,
        };
    }
    return null;
  }

  /** Whom a response answers: who acted in the sentence before, or in this one before it. */
  answered(source: EntityId, at: Token): FoundEnd | null {
    for (const { finding, sentence } of this.before(at)) {
      if (at.sentence.index - sentence > 1) break;
      const { source: actor, relation } = finding;
      if (relation.family === 'conflict' && actor.entity !== source)
        return { ...actor, how: `whose ${finding.trigger.text} it answers: ${actor.how}` };
    }
    return null;
  }

  /** The other party of the last event of a type, when the source is known to be one side of it. */
  partner(type: string, sources: readonly FoundEnd[], at: Token): FoundEnd[] {
    const own = new Set(sources.flatMap((s) => this.side(s.entity)));
    for (const { finding, sentence } of this.before(at)) {
      if (at.sentence.index - sentence > REACH) break;
      if (finding.relation.type !== type) continue;
      const others = [finding.source, finding.target].filter((e) => !own.has(e.entity));
      if (others.length !== 1) continue;
      return others.map((e) => ({
        ...e,
        how: `the other side of the ${finding.trigger.text} named before: ${e.how}`,
      }));
    }
    return [];
  }

  /** An entity with those it acts for: principal, and whom it was said to lead, represent or belong to. */
  private side(entity: EntityId): EntityId[] {
    const out = [entity];
    for (let k = 0; k < out.length && out.length < 8; k++) {
      const id = out[k] as EntityId;
      const principal = this.resolution.entities.get(id)?.principal;
      if (principal && !out.includes(principal)) out.push(principal);
      for (const { finding } of this.past)
        if (
          finding.relation.family === 'standing' &&
          finding.source.entity === id &&
          !out.includes(finding.target.entity)
        )
          out.push(finding.target.entity);
    }
    return out;
  }

  private *before(at: Token): Generator<Past> {
    for (let k = this.past.length - 1; k >= 0; k--) {
      const p = this.past[k] as Past;
      if (p.finding.trigger.i < at.i) yield p;
    }
  }
}
