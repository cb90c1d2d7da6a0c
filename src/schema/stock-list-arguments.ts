import { ArgsType, Field, Float } from 'type-graphql';
import { MentionOrigin, StockRole } from '../entities/article-stock.js';
import { SecurityKind } from '../entities/stock-reference.js';
import { ForwardPageArguments } from './forward-page-arguments.js';

/** The arguments of a list of securities. */
@ArgsType()
export class StockListArguments extends ForwardPageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'The start of a code in any notation, part of a name or alias, pinyin (zhongguotaibao) or its initials (zgtb); the best comes first.',
  })
  query?: string | null;

  @Field(() => [SecurityKind], { nullable: true, description: 'Only of these kinds.' })
  kinds?: SecurityKind[] | null;
}

/** The arguments of an article's list of securities. */
@ArgsType()
export class ArticleStockArguments extends ForwardPageArguments {
  @Field(() => [StockRole], { nullable: true, description: 'Left out: all.' })
  roles?: StockRole[] | null;

  @Field(() => [MentionOrigin], { nullable: true, description: 'Found in any of these ways; left out: all.' })
  origins?: MentionOrigin[] | null;

  @Field(() => [SecurityKind], { nullable: true, description: 'Left out: all.' })
  kinds?: SecurityKind[] | null;

  @Field(() => Float, { nullable: true, description: 'The least confidence, 0 to 1.' })
  minConfidence?: number | null;
}
