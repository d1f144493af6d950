import { z } from 'zod';
import { type ErrorPlace, ParleyError } from '../errors.js';
import type { IsoDate } from '../model/index.js';
import { parseDate } from './date.js';

const words = z
  .string()
  .nullish()
  .transform((s) => s?.trim() || null);

/** What an article may say about itself: the keys of front matter and of a JSON line. Others are left alone. */
const head = z.object({
  id: z
    .union([z.string().trim().min(1).max(512), z.number()])
    .nullish()
    .transform((id) => (id == null ? null : String(id))),
  title: words,
  outlet: words,
  url: words,
  published: words.transform((text, context): IsoDate | null => {
    const date = text === null ? null : parseDate(text);
    if (text !== null && date === null)
      context.addIssue({ code: 'custom', message: `"${text.slice(0, 40)}" is not a date like 2025-03-06` });
    return date;
  }),
});
const withText = head.extend({ text: z.string() });

export type Head = z.infer<typeof head>;

/** @throws ParleyError PARLEY_READ_FIELD naming the field. */
export function parseHead(value: unknown, place: ErrorPlace): Head {
  return parseWith(head, value, place);
}

/** @throws ParleyError PARLEY_READ_FIELD naming the field. */
export function parseRecord(value: unknown, place: ErrorPlace): Head & { readonly text: string } {
  return parseWith(withText, value, place);
}

function parseWith<T>(schema: z.ZodType<T>, value: unknown, place: ErrorPlace): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') || 'record';
  throw new ParleyError('PARLEY_READ_FIELD', `${field}: ${issue?.message ?? 'not as expected'}`, {
    place,
    fix: 'An article has "text", and may have "id", "title", "outlet", "url" and "published" (a date).',
  });
}
