import { Command } from 'commander';
import { openDatabase } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { settings, settingsHelp } from './settings.js';
import { say } from './terminal.js';

/** `tickerdesk migrate` */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Brings the database to the newest schema.')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const database = await openDatabase(settings().database.url);
      try {
        const ran = await migrate(database);
        say(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.join(', ')}.`);
      } finally {
        await database.close();
      }
    });
}
