import type { Doc, Token } from '../language/doc.js';
import type { EntityType, Mention, MentionKind } from '../model/index.js';

/** A mention over the tokens `from`–`to`, whose text covers `textFrom`–`textTo`. */
export function mention(
  doc: Doc,
  kind: MentionKind,
  type: EntityType,
  head: number,
  tokens: { from: number; to: number },
  text: { from: number; to: number },
): Mention {
  const start = (doc.tokens[text.from] as Token).start;
  const end = (doc.tokens[text.to - 1] as Token).end;
  return { kind, type, head, tokens, start, end, text: doc.text.slice(start, end) };
}
