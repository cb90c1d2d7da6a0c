import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Article } from '../entities/article.js';
import { ArticleListArguments } from '../schema/article-list-arguments.js';
import { ArticleSearchArguments } from '../schema/article-search.js';
import { ArticleConnection, ArticleSearchConnection } from '../schema/connections.js';
import type { Context } from './context.js';

@Resolver()
export class ArticleQueries {
  @Query(() => Article, { nullable: true, description: 'By exactly one of its keys; null where there is none.' })
  article(
    @Arg('id', () => ID, { nullable: true, description: 'As an answer gave it.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'The slug.' }) slug: string | null,
    @Arg('externalId', () => String, {
      nullable: true,
      description: "The publisher's own id; of eastmoney's the 18 digits are enough, with NW or without.",
    })
    externalId: string | null,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.findArticle({ id, slug, externalId });
  }

  @Query(() => Article, {
    nullable: true,
    description:
      'One article, published or not, with its working copy if it has one, for whoever holds a token of createPreviewToken; null once that has expired.',
  })
  articlePreview(
    @Arg('token', () => String, { description: 'As createPreviewToken gave it.' }) token: string,
    @Ctx() { loaders, now, reads }: Context,
  ) {
    if (reads !== null) reads.isPrivate = true;
    return loaders.articlePreview(token, now());
  }

  @Query(() => ArticleConnection, { description: 'All articles that the viewer may see and the filter lets through.' })
  articles(@Args(() => ArticleListArguments) args: ArticleListArguments, @Ctx() { loaders }: Context) {
    return loaders.articles(args);
  }

  @Query(() => ArticleSearchConnection, {
    description: 'The articles that a query finds; what cannot be searched finds nothing.',
  })
  searchArticles(@Args(() => ArticleSearchArguments) args: ArticleSearchArguments, @Ctx() { loaders }: Context) {
    return loaders.searchArticles(args);
  }
}
