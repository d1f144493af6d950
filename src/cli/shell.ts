import { Command } from 'commander';
import { type AskingOptions, askingOptions } from './query.js';

export function shellCommand(): Command {
  const command = new Command('shell').description(
    'Asks the graph, question after question: a prompt on a terminal, else statements from standard input.',
  );
  for (const option of askingOptions()) command.addOption(option);
  return command
    .addHelpText(
      'after',
      `
Statements end with a semicolon; :help in the shell lists its commands.

Examples:
  parley shell
  parley shell --store neo4j://localhost:7687/neo4j
  parley shell --format csv < questions.cypher`,
    )
    .action(shell);
}

async function shell(options: AskingOptions): Promise<void> {
  const [{ Asker }, { Session }] = await Promise.all([import('./ask.js'), import('./shell/session.js')]);
  // Rows may go into a file while the prompt stays on the terminal.
  const screen = [process.stdout, process.stderr].find((stream) => stream.isTTY);
  const asker = new Asker(options.store);
  const session = new Session(asker, options, Boolean(process.stdin.isTTY && screen));
  try {
    if (session.watched)
      await (await import('./shell/terminal.js')).runTerminal(session, screen as NodeJS.WriteStream);
    else await (await import('./shell/script.js')).runScript(session, process.stdin);
  } finally {
    await asker.close();
  }
}
