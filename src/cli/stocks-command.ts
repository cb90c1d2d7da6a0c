import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { importStockList } from '../editing/import-stock-list.js';
import { readStockList } from '../ingest/stock-lists/read-stock-list.js';
import { settings, settingsHelp } from './settings.js';
import { complain, say, showProgress } from './terminal.js';
import { withDatabase } from './with-database.js';

/** `tickerdesk stocks` */
export function stocksCommand(): Command {
  const importCommand = new Command('import')
    .description('Brings securities from a list into the directory, with their names.')
    .argument('<file>', 'a list of AKShare, tushare, NASDAQ Trader, SEC or HKEX, or a CSV file of your own')
    .addHelpText('after', '\nThe format is seen by the header; docs/securities.md has them all.')
    .addHelpText('after', `\nA wrong row is named and left out; the exit code is then 1.\n${settingsHelp()}`)
    .action(async (path: string) => {
      const config = settings();
      const { stocks, faults } = readStockList(await readFile(path));
      for (const fault of faults) complain(`${path}: ${fault}`);
      const counts = await withDatabase(config, database =>
        importStockList(database, stocks, Date.now(), showProgress),
      );
      const { created, updated, unchanged } = counts;
      say(`${created} created, ${updated} updated, ${unchanged} unchanged, ${faults.length} left out.`);
      if (faults.length > 0) process.exitCode = 1;
    });
  return new Command('stocks').description('Keeps the directory of securities.').addCommand(importCommand);
}
