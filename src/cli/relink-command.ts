import { Command } from 'commander';
import type { Database } from '../database/database.js';
import { largestChanges, RELINK_BATCH, type RelinkResult, relinkArticles } from '../editing/relink-articles.js';
import { loadArticlesToRelink } from '../loaders/articles-to-relink.js';
import { COMMAND_LINE } from '../viewer/reserved-names.js';
import type { Viewer } from '../viewer/viewer.js';
import { settings, settingsHelp } from './settings.js';
import { complain, remark, say, showProgress } from './terminal.js';
import { withDatabase } from './with-database.js';

interface RelinkOptions {
  dryRun?: boolean;
  after?: string;
  source?: string[];
  stock?: string[];
}

/** What a run came to, and where to go on if it was stopped. */
interface RelinkRun extends RelinkResult {
  stoppedAt: string | null;
}

/** Changes that are printed: what stands on one screen. */
const MOST_PRINTED = 20;

/** `tickerdesk relink` */
export function relinkCommand(): Command {
  return new Command('relink')
    .description("Runs the linker again over all articles, or over some; editors' links and unlinks stay.")
    .option('--dry-run', 'store nothing, only tell what would change')
    .option('--after <cursor>', 'go on where a run that was stopped says that it did')
    .option('--source <slugs...>', 'only articles of these sources')
    .option('--stock <symbols...>', 'only articles that are linked to these securities now')
    .addHelpText('after', '\nCtrl-C stops it between two batches, with the cursor to go on with and the exit code 1;')
    .addHelpText('after', 'what is done stays, and to begin anew is safe, too.')
    .addHelpText('after', settingsHelp())
    .action(async (options: RelinkOptions) => {
      const isStopped = stopOnInterrupt();
      const run = await withDatabase(settings(), database => relinkAll(database, options, isStopped));
      tell(run, options);
      if (run.stoppedAt !== null) process.exitCode = 1;
    });
}

/** A first Ctrl-C lets the batch in hand end; a second ends at once, which is safe, too. */
function stopOnInterrupt(): () => boolean {
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    process.once('SIGINT', () => process.exit(1));
  });
  remark('Ctrl-C stops after the articles in hand.');
  return () => isStopped;
}

async function relinkAll(
  database: Database,
  { dryRun = false, after, source, stock }: RelinkOptions,
  isStopped: () => boolean,
): Promise<RelinkRun> {
  const filter = { sourceSlugs: source ?? null, stockSymbols: stock ?? null };
  const relinking = { database, now: () => Date.now(), actor: COMMAND_LINE };
  const total = await (await nextPage(after)).total();
  let run: RelinkRun = { articleCount: 0, linkedCount: 0, unlinkedCount: 0, changes: [], stoppedAt: null };
  for (let cursor = after; ; ) {
    const { rows, pageInfo } = await nextPage(cursor);
    const keys = rows.map(({ id }) => id);
    run = added(run, await relinkArticles(relinking, keys, dryRun));
    showProgress(run.articleCount, total);
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return run;
    if (isStopped()) return { ...run, stoppedAt: pageInfo.endCursor };
    cursor = pageInfo.endCursor;
  }

  function nextPage(cursor: string | undefined) {
    const selection = { filter, after: cursor ?? null, batchSize: RELINK_BATCH };
    return loadArticlesToRelink(database.rows, WHOEVER_IS_HERE, selection);
  }
}

/** Whoever works at the command line may do all. */
const WHOEVER_IS_HERE: Viewer = { role: 'ADMIN', tokenName: COMMAND_LINE };

function added(run: RelinkRun, { articleCount, linkedCount, unlinkedCount, changes }: RelinkResult): RelinkRun {
  return {
    articleCount: run.articleCount + articleCount,
    linkedCount: run.linkedCount + linkedCount,
    unlinkedCount: run.unlinkedCount + unlinkedCount,
    changes: largestChanges([...run.changes, ...changes], MOST_PRINTED),
    stoppedAt: null,
  };
}

function tell({ articleCount, linkedCount, unlinkedCount, changes, stoppedAt }: RelinkRun, { dryRun }: RelinkOptions) {
  const would = dryRun ? ' A dry run: nothing was stored.' : '';
  say(`${articleCount} articles, ${linkedCount} links added, ${unlinkedCount} removed.${would}`);
  for (const { title, added, removed } of changes) {
    const signed = [...added.map(stock => ['+', stock] as const), ...removed.map(stock => ['-', stock] as const)];
    say(`“${title}”: ${signed.map(([sign, { symbol, name }]) => `${sign}${symbol} ${name}`).join(', ')}`);
  }
  if (stoppedAt !== null) complain(`Stopped. To go on, run it again with --after ${stoppedAt}`);
}
