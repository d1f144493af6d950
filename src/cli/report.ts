import { ParleyError } from '../errors.js';
import { describePlace, type Skip } from '../read/skip.js';
import { errorColors } from './colors.js';
import { exitCodes } from './exit.js';
import { printable } from './printable.js';

/** Prints code, place, message and fix to standard error; a stack only with PARLEY_DEBUG. */
export function printError(error: unknown): void {
  const { code, message, place, fix, excerpt } = asParleyError(error);
  const where = describePlace(place);
  process.stderr.write(
    `${errorColors.red(code)} ${where ? `${printable(where)}: ` : ''}${printable(message)}\n`,
  );
  if (excerpt) process.stderr.write(`${excerpt.replace(/^/gm, '  ')}\n`);
  if (fix) process.stderr.write(`  ${errorColors.dim(printable(fix))}\n`);
  if (process.env.PARLEY_DEBUG) process.stderr.write(`${stackOf(error)}\n`);
}

/** Prints why something was not read and sets the exit code, unless leaving it out is no failure. */
export function reportSkip({ error, harmless }: Skip): void {
  if (harmless) return;
  printError(error);
  process.exitCode = exitCodes.notDone;
}

/** What nobody foresaw is a defect of ours, and says so. */
function asParleyError(error: unknown): ParleyError {
  if (error instanceof ParleyError) return error;
  return new ParleyError('PARLEY_CLI_INTERNAL', error instanceof Error ? error.message : String(error), {
    fix: 'This is a defect of Parley; PARLEY_DEBUG=1 shows where. Please report it.',
    cause: error,
  });
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return `${error.stack ?? ''}${error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause) || error.cause}`}`;
}
