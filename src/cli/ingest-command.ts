import { Command } from 'commander';
import { type Ingest, type IngestResult, ingestPost } from '../ingest/ingest-posts.js';
import { COMMAND_LINE } from '../viewer/reserved-names.js';
import { findPostFiles, readPostFile } from './post-files.js';
import { settings, settingsHelp } from './settings.js';
import { complain, say, showProgress } from './terminal.js';
import { withDatabase } from './with-database.js';

/** `tickerdesk ingest` */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Stores posts: files, the posts of folders, or one post from standard input (-).')
    .argument('<paths...>', 'files, folders, or -')
    .addHelpText('after', `\nOf a folder: .md, .markdown, .html, .htm. The exit code is 1 where a post was rejected.`)
    .addHelpText('after', settingsHelp())
    .action(async (paths: string[]) => {
      const config = settings();
      const files = await findPostFiles(paths);
      const counts = await withDatabase(config, database =>
        ingestFiles(
          { database, timeZone: config.timeZone, now: () => Date.now(), actor: COMMAND_LINE, onFault: complainOfFault },
          files,
        ),
      );
      say(
        `${counts.CREATED} created, ${counts.UPDATED} updated, ${counts.UNCHANGED} unchanged, ${counts.REJECTED} rejected.`,
      );
      if (counts.REJECTED > 0) process.exitCode = 1;
    });
}

/** Stores the posts of files; says which were rejected, and why. */
async function ingestFiles(ingest: Ingest, files: readonly string[]): Promise<Record<IngestResult['outcome'], number>> {
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REJECTED: 0 };
  for (const [index, file] of files.entries()) {
    const { outcome, errors } = await ingestPost(ingest, await readPostFile(file));
    counts[outcome]++;
    for (const { message } of errors) complain(`${file}: ${message}`);
    showProgress(index + 1, files.length);
  }
  return counts;
}

function complainOfFault(error: unknown): void {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
