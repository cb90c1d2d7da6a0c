import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Article } from '../entities/article.js';
import { Source } from '../entities/source.js';
import { Story } from '../entities/story.js';
import type { StoryRow } from '../loaders/stories.js';
import { ArticleConnection } from '../schema/connections.js';
import { ForwardPageArguments } from '../schema/forward-page-arguments.js';
import { DateTimeScalar } from '../schema/scalars.js';
import type { Context } from './context.js';

@Resolver(() => Story)
export class StoryFields {
  @FieldResolver(() => Article, { description: 'The earliest that the viewer may see.' })
  lead(@Root() story: StoryRow, @Ctx() { loaders }: Context) {
    return loaders.storyLead.load(story.id);
  }

  @FieldResolver(() => Int, { description: 'How many articles of it the viewer may see; two at least.' })
  articleCount(@Root() story: StoryRow) {
    return story.articleCount;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When the first of its articles was published.' })
  firstPublishedAt(@Root() story: StoryRow) {
    return story.firstPublishedAt;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When the last of its articles was published.' })
  lastPublishedAt(@Root() story: StoryRow) {
    return story.lastPublishedAt;
  }

  @FieldResolver(() => [Source], { description: 'Who tells it, the first to do so first.' })
  sources(@Root() story: StoryRow, @Ctx() { loaders }: Context) {
    return loaders.storySources.load(story.id);
  }

  @FieldResolver(() => ArticleConnection, { description: 'Its articles that the viewer may see, newest first.' })
  articles(
    @Root() story: StoryRow,
    @Args(() => ForwardPageArguments) args: ForwardPageArguments,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.storyArticles(args).load(story.id);
  }
}
