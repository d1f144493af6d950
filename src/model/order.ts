/** Order by Unicode code points (as stores and Python sort), which UTF-16 order is not beyond U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y)
      return x >= 0xd800 && y >= 0xd800
        ? (a.codePointAt(i) as number) - (b.codePointAt(i) as number) || x - y
        : x - y;
  }
  return a.length - b.length;
}
