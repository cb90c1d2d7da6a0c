import { type ArticleBodyRow, fromJson, type StockReferenceRow } from '../database/rows.js';
import type { BodyRefusal } from '../entities/article-body.js';
import type { Loaders } from './create-loaders.js';

/** What was not linked, with the security that it looked like. */
type RefusedMentionRow = Omit<BodyRefusal, 'stock'> & { stock: StockReferenceRow };

/** What of an article looked like a security and was not linked. For editors: whoever calls it has asked for that. */
export async function loadRefusedMentions(
  { refusedMentions }: ArticleBodyRow,
  { stock: stocks }: Pick<Loaders, 'stock'>,
): Promise<RefusedMentionRow[]> {
  const refusals = await Promise.all(
    fromJson(refusedMentions).map(async ({ stock: key, ...refusal }) => {
      const stock = await stocks.load(key);
      return stock === null ? [] : [{ stock, ...refusal }];
    }),
  );
  return refusals.flat();
}
