import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ArticleChangeRow } from '../database/rows.js';
import { Article } from '../entities/article.js';
import { ArticleChange } from '../entities/article-change.js';
import { cursorOfChange, isTombstone } from '../loaders/article-changes.js';
import { toGlobalId } from '../schema/node.js';
import type { Context } from './context.js';

@Resolver(() => ArticleChange)
export class ArticleChangeFields {
  @FieldResolver(() => String, {
    description: 'Opaque; the cursors stand in the order of the changes: give the last back as after.',
  })
  cursor(@Root() change: ArticleChangeRow) {
    return cursorOfChange(change);
  }

  @FieldResolver(() => ID, { description: "The article's id, also where it is gone." })
  articleId(@Root() { articleKey }: ArticleChangeRow) {
    return toGlobalId('Article', articleKey);
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article as readers see it now, not as it was then; null once it is no longer public.',
  })
  article(@Root() { articleKey }: ArticleChangeRow, @Ctx() { loaders }: Context) {
    return loaders.publicArticle.load(articleKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The correction, while its article is public; of what was purged the reason.',
  })
  async note(@Root() change: ArticleChangeRow, @Ctx() { loaders }: Context) {
    if (change.note === null || isTombstone(change)) return change.note;
    return (await loaders.publicArticle.load(change.articleKey)) === null ? null : change.note;
  }
}
