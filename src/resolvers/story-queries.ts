import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { StoryConnection } from '../schema/connections.js';
import { ForwardPageArguments } from '../schema/forward-page-arguments.js';
import type { Context } from './context.js';

@Resolver()
export class StoryQueries {
  @Query(() => StoryConnection, { description: 'What several articles tell, by lastPublishedAt, newest first.' })
  stories(@Args(() => ForwardPageArguments) args: ForwardPageArguments, @Ctx() { loaders }: Context) {
    return loaders.stories(args);
  }
}
