import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { ArticleChangeRow, ArticleRow } from '../database/rows.js';
import { Article } from '../entities/article.js';
import { ArticleChange } from '../entities/article-change.js';
import { ChangeFilterArguments, FollowArguments } from '../schema/article-change-arguments.js';
import type { Context } from './context.js';

/** What type-graphql hands to `subscribe`. */
interface Asked<Arguments> {
  args: Arguments;
  context: Context;
}

@Resolver()
export class ArticleSubscriptions {
  @Subscription(() => ArticleChange, {
    subscribe: ({ args, context }: Asked<FollowArguments>) => context.follow(args),
    description: 'Every change, live; with after, first what was missed since then.',
  })
  articleChanged(@Root() change: ArticleChangeRow, @Args(() => FollowArguments) _args: FollowArguments) {
    return change;
  }

  @Subscription(() => Article, {
    subscribe: ({ args, context }: Asked<ChangeFilterArguments>) => context.followPublished(args),
    description: 'Articles as they are published; only those that match, where a filter is given.',
  })
  articlePublished(@Root() article: ArticleRow, @Args(() => ChangeFilterArguments) _args: ChangeFilterArguments) {
    return article;
  }
}
