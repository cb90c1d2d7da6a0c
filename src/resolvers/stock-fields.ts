import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { StockReferenceRow } from '../database/rows.js';
import { StockAlias } from '../entities/stock-alias.js';
import { StockReference } from '../entities/stock-reference.js';
import { quoteUrlOf } from '../loaders/stocks.js';
import { StockArticleListArguments } from '../schema/article-list-arguments.js';
import { StockArticleConnection } from '../schema/connections.js';
import { CountArguments, DayArguments } from '../schema/count-arguments.js';
import { DayCount, StockCount } from '../schema/counts.js';
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

  @FieldResolver(() => [DayCount], {
    description:
      'Published articles that refer to it (a VOICE does not count), a point for each day that has any, oldest first. Left out: from the first day to the last.',
  })
  async articlesPerDay(
    @Root() stock: StockReferenceRow,
    @Args(() => DayArguments) range: DayArguments,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.articlesPerDay(range).load(stock.id);
  }

  @FieldResolver(() => [StockCount], {
    description: 'The securities most often referred to in the same published articles; of as many by symbol.',
  })
  async mentionedWith(
    @Root() stock: StockReferenceRow,
    @Args(() => CountArguments) { limit }: CountArguments,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.mentionedWith(limit).load(stock.id);
  }
}
