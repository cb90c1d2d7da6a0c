import { Field, Float, InputType } from 'type-graphql';
import { ArticleStatus } from '../entities/article.js';
import { StockRole } from '../entities/article-stock.js';
import { DateTimeScalar } from './scalars.js';

/** Which articles of a list. */
@InputType({ description: 'Which articles of a list: those that meet all that is given. At most 100 values a field.' })
export class ArticleFilter {
  @Field(() => [ArticleStatus], {
    nullable: true,
    description: 'Left out: all that the viewer may see, the trash aside.',
  })
  statuses?: ArticleStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Articles of any of these categories.' })
  categorySlugs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Articles that carry any of these tags.' })
  anyTagSlugs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Articles that carry all of these tags.' })
  allTagSlugs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Articles of any of these sources.' })
  sourceSlugs?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Articles that refer to any of these, in any notation; a VOICE does not count.',
  })
  stockSymbols?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At or after.' })
  publishedAfter?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before, exclusive.' })
  publishedBefore?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed at or after: for clients that keep a copy.',
  })
  updatedAfter?: number | null;

  @Field(() => [StockRole], {
    nullable: true,
    description: 'How stockSymbols must be referred to; left out: PRIMARY or MENTION.',
  })
  stockRoles?: StockRole[] | null;

  @Field(() => Float, { nullable: true, description: 'The least confidence of the link to stockSymbols, 0 to 1.' })
  minConfidence?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Of each story, the earliest article only.' })
  onePerStory?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Editors only: whether something had to be guessed at ingest.' })
  hasWarnings?: boolean | null;
}
