import pc from 'picocolors';

/** Only on a terminal, where NO_COLOR does not forbid them (no-color.org); FORCE_COLOR asks for them anywhere. */
function wanted(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  return Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb');
}

/** For standard output. */
export const colors = pc.createColors(wanted(process.stdout));
/** For standard error. */
export const errorColors = pc.createColors(wanted(process.stderr));
