import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ArticleRow, listOf } from '../database/rows.js';
import { Article } from '../entities/article.js';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import { articleStocksPage } from '../loaders/article-stocks.js';
import { ArticleStockConnection } from '../schema/connections.js';
import { Heading } from '../schema/heading.js';
import { Image } from '../schema/image.js';
import { PostWarningType } from '../schema/post-warning.js';
import { HTMLScalar } from '../schema/scalars.js';
import { ArticleStockArguments } from '../schema/stock-list-arguments.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';

@Resolver(() => Article)
export class ArticleFields {
  @FieldResolver(() => HTMLScalar, { description: 'The sanitized body: safe to put into a page as it is.' })
  async html(@Root() article: ArticleRow, @Ctx() { loaders }: Context) {
    return (await loaders.articleBody.load(article.id)).html;
  }

  @FieldResolver(() => [Heading], {
    description: "The body's headings in order; anchor is the heading's id in html.",
  })
  async headings(@Root() article: ArticleRow, @Ctx() { loaders }: Context) {
    return listOf((await loaders.articleBody.load(article.id)).headings);
  }

  @FieldResolver(() => String, {
    description:
      "The body's text, without any markup, blocks parted by one line break; the offsets of mentions count in it (UTF-16 code units).",
  })
  async text(@Root() article: ArticleRow, @Ctx() { loaders }: Context) {
    return (await loaders.articleBody.load(article.id)).text;
  }

  @FieldResolver(() => [Image], { description: "The body's images, in order." })
  images(@Root() article: ArticleRow) {
    return listOf(article.images);
  }

  @FieldResolver(() => [String], { description: 'Names of the writers, where the post names them.' })
  authors(@Root() article: ArticleRow) {
    return listOf(article.authors);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published it first.' })
  source(@Root() article: ArticleRow, @Ctx() { loaders }: Context) {
    return article.source === null ? null : loaders.source.load(article.source);
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The section that it stands in.' })
  category(@Root() article: ArticleRow, @Ctx() { loaders }: Context) {
    return article.category === null ? null : loaders.category.load(article.category);
  }

  @FieldResolver(() => [Tag], { description: 'Its labels, in the order in which the post has them.' })
  tags(@Root() article: ArticleRow, @Ctx() { loaders }: Context) {
    return loaders.articleTags.load(article.id);
  }

  @FieldResolver(() => ArticleStockConnection, { description: 'All roles, PRIMARY first, then by confidence.' })
  async stocks(
    @Root() article: ArticleRow,
    @Args(() => ArticleStockArguments) args: ArticleStockArguments,
    @Ctx() { loaders }: Context,
  ) {
    return articleStocksPage(await loaders.articleStocks.load(article.id), args);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Editors only: the post byte for byte as it came in; null where it was written here.',
  })
  async original(@Root() article: ArticleRow, @Ctx() { viewer, loaders }: Context) {
    requireEditor(viewer, 'Article.original');
    return (await loaders.articleBody.load(article.id)).original;
  }

  @FieldResolver(() => [PostWarningType], {
    nullable: true,
    description: 'Editors only: what had to be guessed or was left out at ingest.',
  })
  async warnings(@Root() article: ArticleRow, @Ctx() { viewer, loaders }: Context) {
    requireEditor(viewer, 'Article.warnings');
    return listOf((await loaders.articleBody.load(article.id)).warnings);
  }
}
