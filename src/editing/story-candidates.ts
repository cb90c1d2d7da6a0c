import { type Kysely, sql } from 'kysely';
import type { EntityManager } from '../database/database.js';
import { runKept } from '../database/kept-statements.js';
import { fromJson, type JsonText, type Tables } from '../database/rows.js';
import type { StoryFingerprint } from '../entities/story-print.js';

/** An article that may tell the same. */
export interface StoryCandidate {
  /** Its key. */
  article: number;
  happenedAt: number;
  fingerprint: StoryFingerprint;
}

/** Articles looked at of one band, the newest: a band of thousands costs no more than one of a few. */
const MOST_OF_A_BAND = 8;

/** Articles compared, those with the most bands in common. */
const MOST_COMPARED = 12;

/** The articles of a time that share a band with another, those that share the most of them. */
export async function storyCandidates(
  em: EntityManager,
  bands: readonly number[],
  { from, to }: { from: number; to: number },
): Promise<StoryCandidate[]> {
  const values = bands.flatMap(band => [band, from, to]);
  const found = await runKept<{ article: number; happenedAt: number; fingerprint: JsonText<StoryFingerprint> }>(
    em,
    `candidates of ${bands.length} bands`,
    rows => candidatesOf(rows, bands.length),
    values,
  );
  return found.map(({ fingerprint, ...candidate }) => ({ ...candidate, fingerprint: fromJson(fingerprint) }));
}

/** With a band and the two ends of the time as the values of each selection. */
function candidatesOf(rows: Kysely<Tables>, bands: number) {
  const newest = rows
    .selectFrom('StoryBand')
    .where('band', '=', 0)
    .where('happenedAt', '>=', 0)
    .where('happenedAt', '<=', 0)
    .orderBy('happenedAt', 'desc')
    .orderBy('article', 'desc')
    .limit(sql.lit(MOST_OF_A_BAND))
    .select('article');
  const selections = Array.from({ length: bands }, () => sql`select * from ${newest} as ${sql.table('OfABand')}`);
  const shared = sql<{ article: number }>`(
    select "article" from (${sql.join(selections, sql` union all `)}) as "Found"
    group by "article" order by count(*) desc, "article" desc limit ${sql.lit(MOST_COMPARED)})`;
  return rows
    .selectFrom(shared.as('Shared'))
    .innerJoin('StoryPrint', 'StoryPrint.article', 'Shared.article')
    .select(['StoryPrint.article', 'StoryPrint.happenedAt', 'StoryPrint.fingerprint']);
}
