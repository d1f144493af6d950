import { describe, expect, it } from 'vitest';
import type { Doc, Token } from '../../src/language/doc.js';
import { loadModel } from '../../src/language/index.js';
import type { IsoDate } from '../../src/model/index.js';
import { createTimeline } from '../../src/relate/time/index.js';
import type { TermOf } from '../../src/relate/time/terms.js';

const nlp = await loadModel();
/** A Thursday. */
const published = '2024-05-16' as IsoDate;

function dates(text: string, termOf?: TermOf, day: IsoDate | null = published) {
  const doc: Doc = nlp(text);
  const timeline = createTimeline(doc, day, termOf);
  /** The date of the first token with that form: "2024-05-13..2024-05-13 day “Monday”". */
  return (word: string): string => {
    const token = doc.tokens.find((t: Token) => t.text === word);
    if (!token) throw new Error(`no “${word}” in the sentence`);
    const d = timeline.dateOf(token);
    return d ? `${d.from ?? ''}..${d.to ?? ''} ${d.precision} “${d.text}”` : 'unknown';
  };
}

describe('which predicate a time expression dates', () => {
  it('the verb that governs it, also where it hangs on the last noun', () => {
    expect(dates('Turkey warned Greece on Monday about drilling.')('warned')).toBe(
      '2024-05-13..2024-05-13 day “Monday”',
    );
    expect(dates('The two sides signed a deal with Norway in Oslo in January.')('signed')).toBe(
      '2024-01-01..2024-01-31 month “January”',
    );
  });

  it('the noun it stands inside, and what that event led to comes after', () => {
    const on = dates("Saturday's attack killed two soldiers.");
    expect(on('attack')).toBe('2024-05-11..2024-05-11 day “Saturday”');
    expect(on('killed')).toBe('2024-05-11..2024-05-16 after “Saturday”');
  });

  it('not the main verb where it belongs to what went before', () => {
    expect(dates('Following the collapse of the truce on Sunday, Egypt closed the border.')('closed')).toBe(
      '2024-05-12..2024-05-16 after “Sunday”',
    );
  });

  it('verbs that share it, and no others', () => {
    expect(dates('Police arrested and charged the editor on Tuesday.')('arrested')).toBe(
      '2024-05-14..2024-05-14 day “Tuesday”',
    );
    const on = dates(
      'Israel responded by threatening Lebanon and, on Sunday, announced it would close the crossing.',
    );
    expect(on('announced')).toBe('2024-05-12..2024-05-12 day “Sunday”');
    expect(on('responded')).toBe('2024-05-15..2024-05-16 about “simple past”');
    expect(on('close')).toBe('2024-05-12.. after “Sunday”');
  });

  it('not what was only said then', () => {
    const on = dates('Officials said on Thursday that the army had shelled the town.');
    expect(on('said')).toBe('2024-05-16..2024-05-16 day “Thursday”');
    expect(on('shelled')).toBe('..2024-05-16 before “past perfect”');
  });

  it('what was ordered then lies after it', () => {
    const on = dates('The court ordered Chad on Wednesday to release the journalist.');
    expect(on('ordered')).toBe('2024-05-15..2024-05-15 day “Wednesday”');
    expect(on('release')).toBe('2024-05-15.. after “Wednesday”');
  });

  it('the event noun that its light verb dates', () => {
    expect(dates('Talks between Armenia and Azerbaijan were held in Geneva last week.')('Talks')).toBe(
      '2024-05-06..2024-05-12 week “last week”',
    );
  });
});

describe('how dates are completed', () => {
  it('forward with future tense, back with past', () => {
    expect(dates('The minister will meet the ambassador on Friday.')('meet')).toBe(
      '2024-05-17..2024-05-17 day “Friday”',
    );
    expect(dates('The minister met the ambassador on Friday.')('met')).toBe(
      '2024-05-10..2024-05-10 day “Friday”',
    );
    expect(dates('The summit is scheduled for Sunday.')('scheduled')).toBe(
      '2024-05-19..2024-05-19 day “Sunday”',
    );
  });

  it('a weekday after "last month" is one of its days; a sentence that follows goes on there', () => {
    const on = dates(
      'Last month, when the rebels threatened to leave, France responded and wanted an answer on Saturday. The rebels gave in.',
    );
    expect(on('threatened')).toBe('2024-04-01..2024-04-30 month “Last month”');
    expect(on('responded')).toBe('2024-04-01..2024-04-30 month “Last month”');
    expect(on('wanted')).toBe('2024-04-01..2024-04-30 month “Saturday”');
    expect(on('gave')).toBe('2024-04-01..2024-04-30 about “Last month”');
  });

  it('"a day earlier" counts from the day named before it', () => {
    const on = dates('On 3 April Iran seized a tanker. A day earlier, it had warned Oman.');
    expect(on('warned')).toBe('2024-04-02..2024-04-02 day “A day earlier”');
  });

  it('without a publication date only complete dates are known', () => {
    expect(dates('Iran seized a tanker on 3 April 2024.', undefined, null)('seized')).toBe(
      '2024-04-03..2024-04-03 day “3 April 2024”',
    );
    expect(dates('Iran seized a tanker on Monday.', undefined, null)('seized')).toBe('.. about “Monday”');
    expect(dates('Iran seized a tanker.', undefined, null)('seized')).toBe('unknown');
  });
});

describe('terms of office', () => {
  const termOf: TermOf = (holder) =>
    holder.text === 'Milei' || holder.text === 'he' ? { from: '2023-12-10' as IsoDate, to: null } : null;

  it('date what was done before and since taking office', () => {
    expect(dates('Since taking office, Milei has met the pope.', termOf)('met')).toBe(
      '2023-12-10..2024-05-16 range “Since taking office”',
    );
    expect(dates('Before he took office, Milei criticised Brazil.', termOf)('criticised')).toBe(
      '..2023-12-10 before “Before he took office”',
    );
  });

  it('stay open where the term is not known', () => {
    expect(dates('Since taking office, Ruto has met the pope.', termOf)('met')).toBe(
      '..2024-05-16 after “Since taking office”',
    );
  });
});

describe('tense decides where no words do', () => {
  it.each([
    ['Peru had recalled its envoy.', 'recalled', '..2024-05-16 before “past perfect”'],
    ['India is negotiating with China.', 'negotiating', '..2024-05-16 ongoing “present progressive”'],
    ['Serbia has accused Kosovo of lying.', 'accused', '..2024-05-16 ongoing “present perfect”'],
    ['Chad will withdraw.', 'withdraw', '2024-05-16.. after “future”'],
    ['Turkey warned Greece.', 'warned', '2024-05-15..2024-05-16 about “simple past”'],
    ['Colombia may ask Cuba for help.', 'ask', 'unknown'],
  ])('%s', (text, word, expected) => {
    expect(dates(text)(word)).toBe(expected);
  });

  it('a simple past in a subordinate clause is merely past', () => {
    expect(dates('The general who led the coup resigned.')('led')).toBe('..2024-05-16 before “simple past”');
  });
});
