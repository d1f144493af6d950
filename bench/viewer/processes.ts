import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The kernel counts in hundredths of a second on every Linux that Node runs on. */
const tick = 0.01;
/** Of CPU time within a quarter of a second: what a resting browser uses. */
const restless = 0.02;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** CPU seconds, those of ended children included. */
  readonly seconds: number;
}

function processOf(name: string): Process[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // proc(5): after the name in brackets, which may hold anything, the state is field 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    const ticks = field(14) + field(15) + field(16) + field(17);
    return [{ id: Number(name), parent: field(4), seconds: ticks * tick }];
  } catch {
    return []; // It has ended.
  }
}

/** CPU seconds of all processes below this one: of the browser. */
function browserSeconds(): number {
  const all = readdirSync('/proc').flatMap(processOf);
  const below = new Set([process.pid]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { id, parent } of all) if (below.has(parent)) below.add(id);
  }
  return all.reduce((sum, { id, seconds }) => sum + (id !== process.pid && below.has(id) ? seconds : 0), 0);
}

/** Waits until the browser rests, and says since when. */
export async function rest(): Promise<{ readonly seconds: number; readonly since: number }> {
  for (let [seconds, since] = [browserSeconds(), performance.now()]; ; ) {
    await pause(250);
    const now = browserSeconds();
    if (now - seconds <= restless) return { seconds: now, since };
    [seconds, since] = [now, performance.now()];
  }
}
