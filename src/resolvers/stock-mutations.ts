import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { importStocks } from '../editing/import-stocks.js';
import { MAX_STOCKS } from '../editing/limits.js';
import { upsertStock } from '../editing/upsert-stock.js';
import { StockReference } from '../entities/stock-reference.js';
import { StockInput } from '../schema/stock-input.js';
import { ImportStocksPayload, UpsertStockPayload } from '../schema/stock-payloads.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { type EditPayload, importPayload, inputPayload } from './edit-payload.js';

@Resolver(() => UpsertStockPayload)
export class StockMutations {
  @Mutation(() => UpsertStockPayload, {
    description:
      'Editors only. Makes or changes a security of the directory: a field left out stays, null clears; aliases replace all that an editor gave before.',
  })
  async upsertStock(
    @Arg('input', () => StockInput, { description: 'The security.' }) input: StockInput,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'upsertStock');
    return inputPayload(await edit(work => upsertStock(work, input)));
  }

  @Mutation(() => ImportStocksPayload, {
    description: `Editors only. As upsertStock, of at most ${MAX_STOCKS.toLocaleString('en')} securities; a wrong one is named and left out.`,
  })
  async importStocks(
    @Arg('inputs', () => [StockInput], { description: 'The securities.' }) inputs: StockInput[],
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'importStocks');
    return importPayload(await edit(work => importStocks(work, inputs)));
  }

  @FieldResolver(() => StockReference, {
    nullable: true,
    description: 'The security as it is now; null after errors.',
  })
  stock(@Root() { key }: EditPayload, @Ctx() { loaders }: Context) {
    return key === null ? null : loaders.stock.load(key);
  }
}
