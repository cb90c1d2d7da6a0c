import { Command } from 'commander';
import { ConfigError } from '../config.js';
import { ingestCommand } from './ingest-command.js';
import { migrateCommand } from './migrate-command.js';
import { relinkCommand } from './relink-command.js';
import { searchCommand } from './search-command.js';
import { serveCommand } from './serve-command.js';
import { stocksCommand } from './stocks-command.js';
import { complain } from './terminal.js';
import { tokenCommand } from './token-command.js';

/** Runs the command line; the exit code is 0 where all went well, 1 where not, 2 where it was called wrongly. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('tickerdesk')
    .description('A GraphQL content API over a headless-CMS model for financial news.')
    .addCommand(serveCommand())
    .addCommand(migrateCommand())
    .addCommand(ingestCommand())
    .addCommand(relinkCommand())
    .addCommand(searchCommand())
    .addCommand(stocksCommand())
    .addCommand(tokenCommand());
  exitWithTwoOnWrongCalls(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}

function exitWithTwoOnWrongCalls(command: Command): void {
  command.exitOverride(error => process.exit(error.exitCode && 2));
  for (const part of command.commands) exitWithTwoOnWrongCalls(part);
}
