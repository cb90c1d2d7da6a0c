import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fromJson } from '../database/rows.js';
import { Article } from '../entities/article.js';
import { Revision } from '../entities/revision.js';
import type { PreviewRow } from '../loaders/article-preview.js';
import { bodyOf } from '../loaders/body-of.js';
import { loadRefusedMentions } from '../loaders/refused-mentions.js';
import { RevisionConnection } from '../schema/connections.js';
import { ForwardPageArguments } from '../schema/forward-page-arguments.js';
import { PostWarningType } from '../schema/post-warning.js';
import { RefusedMention } from '../schema/refused-mention.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';

/** What of an article is for editors alone. */
@Resolver(() => Article)
export class ArticleEditorFields {
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

  @FieldResolver(() => [RefusedMention], {
    nullable: true,
    description: 'Editors only: what looked like a security and was not linked, and why not.',
  })
  async refusedMentions(@Root() article: PreviewRow, @Ctx() { viewer, loaders }: Context) {
    requireEditor(viewer, 'Article.refusedMentions');
    return loadRefusedMentions(await bodyOf(article, loaders), loaders);
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
