import type { RelinkResult } from '../editing/relink-articles.js';
import type { Loaders } from '../loaders/create-loaders.js';
import type { Page } from '../loaders/paging.js';
import { MOST_OF_BATCH } from '../schema/relink-arguments.js';

/** What relinking came to, as relinkArticles answers it. */
export async function relinkPayload(
  { pageInfo }: Pick<Page<unknown>, 'pageInfo'>,
  { changes, ...counts }: RelinkResult,
  { article: articles }: Pick<Loaders, 'article'>,
) {
  const shown = await Promise.all(
    changes.map(async ({ article, added, removed }) => ({ article: await articles.load(article), added, removed })),
  );
  // One that was thrown away this very moment has nothing to show any more.
  return { ...counts, changes: shown.filter(({ article }) => article !== null), pageInfo, userErrors: [] };
}

/** The answer to a call for too many articles, or none; null where as many are taken. */
export function wrongBatchSize(batchSize: number) {
  if (batchSize >= 1 && batchSize <= MOST_OF_BATCH) return null;
  const message = `batchSize: ${batchSize} is out of range; give 1 to ${MOST_OF_BATCH}.`;
  return {
    ...{ articleCount: 0, linkedCount: 0, unlinkedCount: 0, changes: [] },
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    userErrors: [{ code: 'INVALID', field: ['batchSize'], message }],
  };
}
