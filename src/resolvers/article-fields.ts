import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { fromJson } from '../database/rows.js';
import { Article } from '../entities/article.js';
import { Category } from '../entities/category.js';
import { Correction } from '../entities/correction.js';
import { Source } from '../entities/source.js';
import { Story } from '../entities/story.js';
import { Tag } from '../entities/tag.js';
import type { PreviewRow } from '../loaders/article-preview.js';
import { articleStocksPage } from '../loaders/article-stocks.js';
import { bodyOf } from '../loaders/body-of.js';
import { withStockLinks } from '../loaders/stock-links.js';
import { ArticleStockConnection } from '../schema/connections.js';
import { Heading } from '../schema/heading.js';
import { Image } from '../schema/image.js';
import { HTMLScalar } from '../schema/scalars.js';
import { ArticleStockArguments } from '../schema/stock-list-arguments.js';
import type { Context } from './context.js';

@Resolver(() => Article)
export class ArticleFields {
  @FieldResolver(() => HTMLScalar, {
    description:
      'The sanitized body: safe to put into a page as it is. With stockLinks each mention of a security that has a quoteUrl is a link to it that carries the symbol in data-symbol.',
  })
  async html(
    @Root() article: PreviewRow,
    @Arg('stockLinks', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Whether mentions are links. Those of a working copy are not: they are found when it goes live.',
    })
    stockLinks: boolean | null,
    @Ctx() { loaders }: Context,
  ) {
    const body = await bodyOf(article, loaders);
    if (stockLinks !== true || article.preview?.body) return body.html;
    return withStockLinks(body, await loaders.articleStocks.load(article.id));
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

  @FieldResolver(() => [Article], {
    description:
      'By shared securities first, of which rare ones weigh more and a VOICE nothing, and links between the posts; then by text; never the article itself.',
  })
  async relatedArticles(
    @Root() article: PreviewRow,
    @Arg('limit', () => Int, { nullable: true, defaultValue: 5, description: 'How many at most, 1 to 50.' })
    limit: number | null,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.relatedArticles(limit).load(article);
  }

  @FieldResolver(() => [Correction], { description: 'Public notes on what was corrected, newest first.' })
  corrections(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return loaders.corrections.load(article.id);
  }

  @FieldResolver(() => Story, {
    nullable: true,
    description: 'The story that this article tells, where others tell it too.',
  })
  story(@Root() article: PreviewRow, @Ctx() { loaders }: Context) {
    return article.story === null ? null : loaders.story.load(article.story);
  }
}
