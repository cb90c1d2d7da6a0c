import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { StockReference } from '../entities/stock-reference.js';
import { StockReferenceConnection } from '../schema/connections.js';
import { TrendArguments } from '../schema/count-arguments.js';
import { StockCount } from '../schema/counts.js';
import { StockListArguments } from '../schema/stock-list-arguments.js';
import type { Context } from './context.js';

@Resolver()
export class StockQueries {
  @Query(() => StockReference, {
    nullable: true,
    description:
      'In any notation: 601601.SH, SH601601, 1.601601, 601601.SS, 601601, NASDAQ:NIO, $NIO. A bare code that several securities share: the equity, else null.',
  })
  stock(
    @Arg('symbol', () => String, { description: 'The security, in any notation.' }) symbol: string,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.findStock(symbol);
  }

  @Query(() => StockReferenceConnection, {
    description: 'The securities of the directory, by symbol; those that a query finds, the best first.',
  })
  stocks(@Args(() => StockListArguments) args: StockListArguments, @Ctx() { loaders }: Context) {
    return loaders.stocks(args);
  }

  @Query(() => [StockCount], {
    description:
      'Furthest above their own rate of the 30 days before, by the articles that they have more than it lets expect; count: published articles in the window that refer to it, a VOICE not counted; no history is rate 0.',
  })
  trendingStocks(@Args(() => TrendArguments) args: TrendArguments, @Ctx() { loaders, now }: Context) {
    return loaders.trendingStocks(now(), args);
  }
}
