/** JSON on one line, halves of surrogate pairs as U+FFFD: many readers refuse them. Nulls and empty lists are left out. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part === null || (Array.isArray(part) && part.length === 0)) return undefined;
    return typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\ufffd') : part;
  });
