import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { StockReferenceRow } from '../database/rows.js';
import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';
import { quoteUrlOf } from '../loaders/stocks.js';
import { StockArticleListArguments } from '../schema/article-list-arguments.js';
import { StockArticleConnection } from '../schema/connections.js';
import { URLScalar } from '../schema/scalars.js';
import type { Context } from './context.js';

@Resolver(() => StockReference)
export class StockFields {
  @FieldResolver(() => [StockAlias], { description: 'What else it is or was called.' })
  aliases(@Root() stock: StockReferenceRow, @Ctx() { loaders }: Context) {
    return loaders.stockAliases.load(stock.id);
  }

  @FieldResolver(() => [StockReference], {
    description: "The same issuer's other listings, by symbol: A share, H share, depositary receipt.",
  })
  otherListings(@Root() stock: StockReferenceRow, @Ctx() { loaders }: Context) {
    return loaders.otherListings.load(stock);
  }

  @FieldResolver(() => URLScalar, { nullable: true, description: "eastmoney's page of its prices." })
  quoteUrl(@Root() stock: StockReferenceRow) {
    return quoteUrlOf(stock);
  }

  @FieldResolver(() => Int, {
    description: 'How many articles refer to it, for this viewer. A VOICE does not count.',
  })
  articleCount(@Root() stock: StockReferenceRow, @Ctx() { loaders }: Context) {
    return loaders.stockArticleCount.load(stock.id);
  }

  @FieldResolver(() => StockArticleConnection, {
    description: 'The articles that refer to it. A VOICE does not count, unless roles name it.',
  })
  articles(
    @Root() stock: StockReferenceRow,
    @Args(() => StockArticleListArguments) args: StockArticleListArguments,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.stockArticles(args).load(stock.id);
  }
}
