import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { ParleyError } from '../../errors.js';
import type { Session, Step } from './session.js';

/** Runs statements and commands one after another up to the first that fails, which it throws with its line. */
export async function runScript(session: Session, input: Readable): Promise<void> {
  const never = new AbortController().signal;
  const run = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      if (session.quit) return;
      await session.perform(step, never).catch((error) => {
        throw withLine(error, step.line);
      });
    }
  };
  let first = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    await run(session.accept(first ? line.replace(/^\uFEFF/, '') : line));
    if (session.quit) return;
    first = false;
  }
  await run(session.end());
}

function withLine(error: unknown, line: number): unknown {
  if (!(error instanceof ParleyError) || error.place.line !== undefined) return error;
  const { code, message, fix, place } = error;
  return new ParleyError(code as `PARLEY_${string}`, message, {
    place: place.file === undefined ? { file: '<stdin>', line } : place,
    ...(fix !== null && { fix }),
    cause: error,
  });
}
