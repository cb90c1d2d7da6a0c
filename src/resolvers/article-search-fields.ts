import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SearchEdge } from '../loaders/search-page.js';
import { ArticleSearchEdge, Snippet } from '../schema/article-search.js';
import type { Context } from './context.js';

/** The fields of a search's edge that cost. */
@Resolver(() => ArticleSearchEdge)
export class ArticleSearchEdgeFields {
  @FieldResolver(() => Snippet, { description: 'Where it answers.' })
  snippet(@Root() edge: SearchEdge, @Ctx() { loaders }: Context) {
    return loaders.snippet(edge);
  }
}
