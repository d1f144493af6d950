/** A line on standard error that is written over; nothing where nobody looks (no terminal, CI). */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

const interval = 100;
const clearLine = '\r\u001b[K';

export function progress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || process.env.CI) return { show() {}, clear() {} };
  let last = 0;
  return {
    show(text) {
      if (Date.now() - last < interval) return;
      last = Date.now();
      stream.write(`${clearLine}${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      stream.write(clearLine);
    },
  };
}
