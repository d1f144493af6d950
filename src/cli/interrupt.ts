import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { exitCodes } from './exit.js';

/** Whether the user has asked to stop; the first Ctrl-C asks, the second ends the process at once. */
export interface Interrupt {
  /** Lets a signal that has arrived meanwhile be noticed, and tells. */
  asked(): Promise<boolean>;
  /** Standard input up to its end or to the first Ctrl-C, for which a waiting reader need not wait. */
  stdin(): Readable;
  release(): void;
}

export function watchInterrupt(): Interrupt {
  const input = new PassThrough();
  let asked = false;
  const ask = () => {
    if (asked) process.exit(exitCodes.interrupted);
    asked = true;
    process.stdin.unpipe(input).destroy();
    input.end();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return {
    async asked() {
      await setImmediate();
      return asked;
    },
    stdin: () => process.stdin.pipe(input),
    release() {
      process.off('SIGINT', ask);
      process.off('SIGTERM', ask);
    },
  };
}
