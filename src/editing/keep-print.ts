import type { EntityManager } from '../database/database.js';
import { runKept } from '../database/kept-statements.js';
import type { StoryFingerprint } from '../entities/story-print.js';

/** What an article told, for those that come later. */
interface ArticlePrint {
  /** Its key. */
  article: number;
  happenedAt: number;
  /** Null where it says too little to be known by it. */
  told: { fingerprint: StoryFingerprint; bands: readonly number[] } | null;
}

/** Keeps an article's fingerprint, and the bands that it is looked up by: rows, for entities of them would cost more than the rest. */
export async function keepPrint(em: EntityManager, { article, happenedAt, told }: ArticlePrint): Promise<void> {
  const fingerprint = told === null ? null : JSON.stringify(told.fingerprint);
  const print = { article: 0, happenedAt: 0, fingerprint };
  const insertPrint = 'insert a print';
  await runKept(em, insertPrint, rows => rows.insertInto('StoryPrint').values(print), [
    article,
    happenedAt,
    fingerprint,
  ]);
  if (told === null) return;
  const bands = told.bands.map(() => ({ band: 0, happenedAt: 0, article: 0 }));
  const values = told.bands.flatMap(band => [band, happenedAt, article]);
  await runKept(em, `insert ${bands.length} bands`, rows => rows.insertInto('StoryBand').values(bands), values);
}
