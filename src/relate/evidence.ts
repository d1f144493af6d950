import { ParleyError } from '../errors.js';
import type { Article, Evidence, Span } from '../model/index.js';

/**
 * The only way to make evidence. Checks that the sentence and each span in it stand in the article's text.
 * @throws ParleyError PARLEY_EVIDENCE_SPAN where a span's words are not at its offsets.
 */
export function evidence(article: Article, sentence: number, quote: Span, parts: readonly Span[]): Evidence {
  for (const s of [quote, ...parts])
    if (s.end <= s.start || article.text.slice(s.start, s.end) !== s.text)
      throw new ParleyError(
        'PARLEY_EVIDENCE_SPAN',
        `“${s.text}” does not stand at ${s.start}–${s.end} of article ${article.id}`,
        {
          fix: 'This is a defect of Parley: please report it with the article.',
        },
      );
  return { article: article.id, sentence, start: quote.start, end: quote.end, text: quote.text };
}
