import { ArgsType, Field, Int } from 'type-graphql';
import { ArticleFilter } from './article-filter.js';

/** Articles that one call relinks where nothing is said, and at most. */
export const DEFAULT_BATCH = 1_000;
export const MOST_OF_BATCH = 5_000;

/** The arguments of relinkArticles. */
@ArgsType()
export class RelinkArguments {
  @Field(() => ArticleFilter, {
    nullable: true,
    description: 'Which articles; left out: all. Never those in the trash.',
  })
  filter?: ArticleFilter | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'True: store nothing, only tell.' })
  dryRun?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_BATCH,
    description: `How many articles this call takes: 1 to ${MOST_OF_BATCH}.`,
  })
  batchSize?: number | null;

  @Field(() => String, { nullable: true, description: 'The endCursor of the call before: go on behind it.' })
  after?: string | null;
}
