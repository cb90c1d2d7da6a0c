import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { linkStock, unlinkStock } from '../editing/link-stock.js';
import { StockRole } from '../entities/article-stock.js';
import { LinkStockPayload, UnlinkStockPayload } from '../schema/article-payloads.js';
import { DEFAULT_BATCH, RelinkArguments } from '../schema/relink-arguments.js';
import { RelinkArticlesPayload } from '../schema/relink-payload.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { editPayload } from './edit-payload.js';
import { relinkPayload, wrongBatchSize } from './relink-payload.js';

const THE_ARTICLE = { description: "The article's id." };
const THE_SYMBOL = {
  description: 'The security in any notation; one that is not known yet is made where the notation says its market.',
};

@Resolver()
export class LinkMutations {
  @Mutation(() => LinkStockPayload, {
    description:
      'Editors only. Pins a security to an article: it stays linked in this role, whatever the linker finds later.',
  })
  async linkStock(
    @Arg('articleId', () => ID, THE_ARTICLE) articleId: string,
    @Arg('symbol', () => String, THE_SYMBOL) symbol: string,
    @Arg('role', () => StockRole, {
      nullable: true,
      defaultValue: 'MENTION',
      description: 'What the article has to do with it.',
    })
    role: StockRole | null | undefined,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'linkStock');
    return editPayload(await edit(work => linkStock(work, { articleId, symbol, role: role ?? 'MENTION' })));
  }

  @Mutation(() => UnlinkStockPayload, {
    description: 'Editors only. Takes a security off an article: it stays off, whatever the linker finds later.',
  })
  async unlinkStock(
    @Arg('articleId', () => ID, THE_ARTICLE) articleId: string,
    @Arg('symbol', () => String, THE_SYMBOL) symbol: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'unlinkStock');
    return editPayload(await edit(work => unlinkStock(work, { articleId, symbol })));
  }

  @Mutation(() => RelinkArticlesPayload, {
    description:
      "Editors only. Runs the linker again, over all articles or those of a filter, a batch a call; editors' links and unlinks stay. A dry run stores nothing.",
  })
  async relinkArticles(@Args(() => RelinkArguments) args: RelinkArguments, @Ctx() context: Context) {
    requireEditor(context.viewer, 'relinkArticles');
    const batchSize = args.batchSize ?? DEFAULT_BATCH;
    const refusal = wrongBatchSize(batchSize);
    if (refusal !== null) return refusal;
    const page = await context.loaders.articlesToRelink({ ...args, batchSize });
    return relinkPayload(page, await context.relink(page, args.dryRun ?? false), context.loaders);
  }
}
