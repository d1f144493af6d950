import { createInterface, type Interface } from 'node:readline';
import { oneLine, queryLibrary } from '../../query/index.js';
import { colors } from '../colors.js';
import { printError } from '../report.js';
import { complete } from './complete.js';
import { History } from './history.js';
import type { Session, Step } from './session.js';

/** Milliseconds after which an idle shell lets go of the graph, so that others can write into it. */
const idle = 5000;

const greeting = 'Cypher ends with ; — :help explains, Tab completes, Ctrl-D leaves.';

/** Prompts until Ctrl-D or :quit. Errors are printed, and the next line is read. Throws where there is no graph. */
export async function runTerminal(session: Session, output: NodeJS.WriteStream): Promise<void> {
  await session.look('RETURN 1 AS one');
  const history = new History();
  let pendingText = '';
  let running: AbortController | null = null;
  let release: NodeJS.Timeout | undefined;
  const rl = createInterface({
    input: process.stdin,
    output,
    terminal: true,
    history: [...history.entries],
    completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
      const queries = [...queryLibrary().keys()];
      const parameters = [...session.parameters.keys()];
      session
        .names()
        .catch(() => ({ labels: [], types: [], properties: [] }))
        .then((names) => done(null, complete(pendingText, line, { names, queries, parameters })));
    },
  });
  const remember = keepHistory(rl, history);
  const prompt = () => {
    rl.setPrompt(session.pending ? colors.dim('   ...> ') : colors.bold('parley> '));
    rl.prompt(true); // What was typed meanwhile stays, with the cursor behind it.
  };
  const perform = async (step: Step): Promise<void> => {
    clearTimeout(release);
    running = new AbortController();
    try {
      await session.perform(step, running.signal);
    } catch (error) {
      printError(error);
    } finally {
      running = null;
      release = setTimeout(() => void session.asker.close(), idle).unref();
    }
  };

  rl.on('SIGINT', () => {
    if (running) return running.abort();
    session.clear();
    pendingText = '';
    output.write('^C\n');
    rl.write(null, { ctrl: true, name: 'e' });
    rl.write(null, { ctrl: true, name: 'u' });
    prompt();
  });
  output.write(`${colors.dim(`${session.options.store}: ${greeting}`)}\n`);
  prompt();
  for await (const line of linesOf(rl, () => running?.abort())) {
    const steps = session.accept(line);
    pendingText = pendingText === '' ? line : `${pendingText}\n${line}`;
    if (!session.pending) {
      remember(line.startsWith(' ') ? ` ${pendingText}` : oneLine(pendingText));
      pendingText = '';
    }
    for (const step of steps) if (!session.quit) await perform(step);
    if (session.quit) break;
    prompt();
  }
  clearTimeout(release);
  rl.close();
  if (!session.quit) output.write('\n');
}

/** readline keeps lines; this has it keep statements instead. Returns what takes the next one. */
function keepHistory(rl: Interface, history: History): (entry: string) => void {
  let live: string[] = [];
  const show = () => live.splice(0, live.length, ...history.entries);
  rl.on('history', (entries) => {
    live = entries;
    show();
  });
  return (entry) => {
    history.add(entry);
    show();
  };
}

/** Lines in their order, also those that come while one is worked on; ends when the terminal does. */
async function* linesOf(rl: Interface, onEnd: () => void): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake = () => {};
  let ended = false;
  rl.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  rl.on('close', () => {
    ended = true;
    onEnd();
    wake();
  });
  for (;;) {
    const next = waiting.shift();
    if (next !== undefined) yield next;
    else if (ended) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
