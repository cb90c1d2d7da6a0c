import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { importStocks } from '../editing/import-stocks.js';
import { readStockCsv } from '../ingest/read-stock-csv.js';
import { settings, settingsHelp } from './settings.js';
import { complain, say, showProgress } from './terminal.js';
import { withDatabase } from './with-database.js';

/** `tickerdesk stocks` */
export function stocksCommand(): Command {
  const importCommand = new Command('import')
    .description('Brings securities from a CSV file into the directory, with their names.')
    .argument('<csv>', 'a file with the columns market (eastmoney number), code, name_zh and, if known, name_en')
    .addHelpText('after', `\nA wrong row is named and left out; the exit code is then 1.\n${settingsHelp()}`)
    .action(async (path: string) => {
      const { stocks, faults } = readStockCsv(await readFile(path, 'utf8'));
      for (const fault of faults) complain(`${path}: ${fault}`);
      const counts = await withDatabase(settings().database.url, database =>
        importStocks(database, stocks, Date.now(), showProgress),
      );
      const { created, updated, unchanged } = counts;
      say(`${created} created, ${updated} updated, ${unchanged} unchanged, ${faults.length} left out.`);
      if (faults.length > 0) process.exitCode = 1;
    });
  return new Command('stocks').description('Keeps the directory of securities.').addCommand(importCommand);
}
