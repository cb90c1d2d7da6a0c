import { Args, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import type { TermKind, TermRow } from '../loaders/terms.js';
import { ArticleListArguments } from '../schema/article-list-arguments.js';
import { ArticleConnection } from '../schema/connections.js';
import type { Context } from './context.js';

function termFields(type: ClassType, kind: TermKind): ClassType {
  @Resolver(() => type)
  class TermFields {
    @FieldResolver(() => Int, { description: 'As articles.totalCount for this viewer.' })
    articleCount(@Root() term: TermRow, @Ctx() { loaders }: Context) {
      return loaders.termArticleCount(kind).load(term.id);
    }

    @FieldResolver(() => ArticleConnection, { description: 'Its articles, as far as the viewer may see them.' })
    articles(
      @Root() term: TermRow,
      @Args(() => ArticleListArguments) args: ArticleListArguments,
      @Ctx() { loaders }: Context,
    ) {
      return loaders.termArticles(kind, args).load(term.id);
    }
  }
  return TermFields;
}

export const CategoryFields = termFields(Category, 'Category');
export const TagFields = termFields(Tag, 'Tag');
export const SourceFields = termFields(Source, 'Source');
