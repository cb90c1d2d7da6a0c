import { ArgsType, Field, Float } from 'type-graphql';
import { StockRole } from '../entities/article-stock.js';
import { ArticleFilter } from './article-filter.js';
import { ArticleOrder } from './article-order.js';
import { PageArguments } from './page-arguments.js';

/** The arguments of a list of articles. */
@ArgsType()
export class ArticleListArguments extends PageArguments {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles; left out: all that the viewer may see.' })
  filter?: ArticleFilter | null;

  @Field(() => ArticleOrder, {
    nullable: true,
    defaultValue: { field: 'PUBLISHED_AT', direction: 'DESC' },
    description: 'In which order.',
  })
  orderBy?: ArticleOrder | null;
}

/** The arguments of a security's list of articles. */
@ArgsType()
export class StockArticleListArguments extends ArticleListArguments {
  @Field(() => [StockRole], { nullable: true, description: 'Left out: PRIMARY and MENTION.' })
  roles?: StockRole[] | null;

  @Field(() => Float, { nullable: true, description: 'The least confidence of the link, 0 to 1.' })
  minConfidence?: number | null;
}
