import { Command } from 'commander';
import { reindexArticles } from '../editing/index-articles.js';
import { settings, settingsHelp } from './settings.js';
import { say, showProgress } from './terminal.js';
import { withDatabase } from './with-database.js';

/** `tickerdesk search` */
export function searchCommand(): Command {
  const reindex = new Command('reindex')
    .description('Indexes all articles anew; readers find them meanwhile.')
    .addHelpText('after', '\nSafe to stop, and to begin anew: each batch stands by itself.')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const count = await withDatabase(settings(), database => reindexArticles(database, showProgress));
      say(`${count} articles indexed.`);
    });
  return new Command('search').description('Keeps the index of the full-text search.').addCommand(reindex);
}
