import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ArticleChangesArguments } from '../schema/article-change-arguments.js';
import { ArticleChangeConnection } from '../schema/article-change-connection.js';
import type { Context } from './context.js';

@Resolver()
export class ArticleChangeQueries {
  @Query(() => ArticleChangeConnection, {
    description:
      'Everything that readers could notice, in the order in which it happened, without gaps: poll it with the last endCursor, which goes on to the newest change that was looked at, also where the filter lets none through. Kept for 30 days; an older cursor is refused with CURSOR_EXPIRED: begin anew from articles.',
  })
  articleChanges(@Args(() => ArticleChangesArguments) args: ArticleChangesArguments, @Ctx() { loaders }: Context) {
    return loaders.articleChanges(args);
  }
}
