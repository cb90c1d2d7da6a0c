import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ArticleBodyRow, fromJson } from '../database/rows.js';
import { Article } from '../entities/article.js';
import { Category } from '../entities/category.js';
import { Correction } from '../entities/correction.js';
import { Revision } from '../entities/revision.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import type { PreviewRow } from '../loaders/article-preview.js';
import { articleStocksPage } from '../loaders/article-stocks.js';
import type { Loaders } from '../loaders/create-loaders.js';
import { ArticleStockConnection, RevisionConnection } from '../schema/connections.js';
import { ForwardPageArguments } from '../schema/forward-page-arguments.js';
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
  async html(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return (await bodyOf(article, loaders)).html;
  }

  @FieldResolver(() => [Heading], {
    description: "The body's headings in order; anchor is the heading's id in html.",
  })
  async headings(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return fromJson((await bodyOf(article, loaders)).headings);
  }

  @FieldResolver(() => String, {
    description:
      "The body's text, without any markup, blocks parted by one line break; the offsets of mentions count in it (UTF-16 code units).",
  })
  async text(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return (await bodyOf(article, loaders)).text;
  }

  @FieldResolver(() => [Image], { description: "The body's images, in order." })
  images(@Root() article: PreviewRow) {
    return fromJson(article.images);
  }

  @FieldResolver(() => [String], { description: 'Names of the writers, where the post names them.' })
  authors(@Root() article: PreviewRow) {
    return fromJson(article.authors);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published it first.' })
  source(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return article.source === null ? null : loaders.source.load(article.source);
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The section that it stands in.' })
  category(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return article.category === null ? null : loaders.category.load(article.category);
  }

  @FieldResolver(() => [Tag], { description: 'Its labels, in the order in which the post has them.' })
  tags(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return article.preview?.tags ?? loaders.articleTags.load(article.id);
  }

  @FieldResolver(() => ArticleStockConnection, { description: 'All roles, PRIMARY first, then by confidence.' })
  async stocks(
    @Root() article: PreviewRow,
    @Args(() => ArticleStockArguments) args: ArticleStockArguments,
    @Ctx() { loaders }: Context,
  ) {
    return articleStocksPage(await loaders.articleStocks.load(article.id), args);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Editors only: the post byte for byte as it came in; null where it was written here.',
  })
  async original(@Root() article: PreviewRow, @Ctx() { viewer, loaders }: Context) {
    requireEditor(viewer, 'Article.original');
    return (await bodyOf(article, loaders)).original;
  }

  @FieldResolver(() => [PostWarningType], {
    nullable: true,
    description: 'Editors only: what had to be guessed or was left out at ingest.',
  })
  async warnings(@Root() article: PreviewRow, @Ctx() { viewer, loaders }: Context) {
    requireEditor(viewer, 'Article.warnings');
    return fromJson((await bodyOf(article, loaders)).warnings);
  }

  @FieldResolver(() => [Correction], { description: 'Public notes on what was corrected, newest first.' })
  corrections(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return loaders.corrections.load(article.id);
  }

  @FieldResolver(() => RevisionConnection, {
    nullable: true,
    description: 'Editors only. Newest first, the first version included.',
  })
  revisions(
    @Root() article: PreviewRow,
    @Args(() => ForwardPageArguments) args: ForwardPageArguments,
    @Ctx() { viewer, loaders }: Context,
  ) {
    requireEditor(viewer, 'Article.revisions');
    return loaders.revisions(article.id, args);
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: 'Editors only: the change not yet put live, of a published article.',
  })
  workingCopy(@Root() article: PreviewRow, @Ctx() { viewer, loaders }: Context) {
    requireEditor(viewer, 'Article.workingCopy');
    return loaders.workingCopy.load(article.id);
  }
}

/** Of a previewed article the body of its working copy, if it has one. */
function bodyOf(article: PreviewRow, loaders: Loaders): ArticleBodyRow | Promise<ArticleBodyRow> {
  return article.preview?.body ?? loaders.articleBody.load(article.id);
}
