import { Command, CommanderError } from 'commander';
import { ParleyError } from '../errors.js';
import { version } from '../root.js';
import { commands } from './commands.js';
import { exitCodes } from './exit.js';
import { printError } from './report.js';

/** Runs the command line and sets the exit code; whatever goes wrong ends as one printed error. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endOutput);
  try {
    const program = await buildProgram(args);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    printError(error instanceof CommanderError ? usageError(error) : error);
    process.exitCode = error instanceof CommanderError ? exitCodes.usage : exitCodes.notDone;
  }
}

async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('parley')
    .description(
      'Reads news and builds a knowledge graph of who did what to whom, with the sentence that says so.',
    )
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError()
    .addHelpText('after', '\nparley COMMAND --help explains a command; docs/cli.md has examples of each.');
  const called = args.find((arg) => !arg.startsWith('-') && arg !== 'help');
  for (const { name, summary, load } of commands) {
    const command = name === called ? await load() : new Command(name);
    inherit(command.summary(summary), program);
    program.addCommand(command);
  }
  return program;
}

/** `addCommand` does not hand on how errors are treated; the commands of a command need it too. */
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inherit(child, command);
}

function usageError({ message }: CommanderError): ParleyError {
  const [what = '', hint] = message.replace(/^error: /, '').split('\n');
  const suggestion = hint?.replace(/^\(|\)$/g, '');
  return new ParleyError('PARLEY_CLI_USAGE', what, {
    fix: suggestion ?? 'See parley --help, or parley COMMAND --help.',
  });
}

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function endOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  printError(
    new ParleyError('PARLEY_CLI_OUTPUT', `the output cannot be written (${error.code ?? error.message})`, {
      fix: 'Check the free space and permissions of where the output goes.',
      cause: error,
    }),
  );
  process.exit(exitCodes.notDone);
}
