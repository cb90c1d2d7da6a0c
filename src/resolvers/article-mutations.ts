import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { createArticle } from '../editing/create-article.js';
import { type ArticleMove, moveArticle } from '../editing/move-article.js';
import { publishArticle } from '../editing/publish-article.js';
import { purgeArticle } from '../editing/purge-article.js';
import { restoreRevision } from '../editing/restore-revision.js';
import { updateArticle } from '../editing/update-article.js';
import { ArticleInput } from '../schema/article-input.js';
import * as payloads from '../schema/article-payloads.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { requireAdmin, requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { editPayload, inputPayload } from './edit-payload.js';

const THE_ID = { description: "The article's id." };
const THE_VERSION = { description: 'The version that the change is made on; another one is VERSION_CONFLICT.' };

@Resolver()
export class ArticleMutations {
  @Mutation(() => payloads.CreateArticlePayload, { description: 'Editors only. Writes a new article, as a draft.' })
  async createArticle(
    @Arg('input', () => ArticleInput, { description: 'What it has.' }) input: ArticleInput,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'createArticle');
    return inputPayload(await edit(work => createArticle(work, input)));
  }

  @Mutation(() => payloads.UpdateArticlePayload, {
    description: 'Editors only. Changes an article: a field left out stays; null clears it.',
  })
  async updateArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('expectedVersion', () => Int, THE_VERSION) expectedVersion: number,
    @Arg('input', () => ArticleInput, { description: 'What changes.' }) input: ArticleInput,
    @Arg('correctionNote', () => String, {
      nullable: true,
      description: 'Shown to readers under corrections, of a published article; at most 500 characters.',
    })
    correctionNote: string | null | undefined,
    @Arg('publish', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'False: of a published article, keep the change as its working copy.',
    })
    publish: boolean | null | undefined,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'updateArticle');
    const update = { id, expectedVersion, input, correctionNote, publish: publish ?? true };
    return inputPayload(await edit(work => updateArticle(work, update)));
  }

  @Mutation(() => payloads.PublishArticlePayload, {
    description:
      'Editors only. Now, or at a time to come (then the article is SCHEDULED). Of a published article: puts its working copy live.',
  })
  async publishArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('expectedVersion', () => Int, THE_VERSION) expectedVersion: number,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'A time to come; left out: now.' }) at:
      | number
      | null
      | undefined,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'publishArticle');
    return editPayload(await edit(work => publishArticle(work, { id, expectedVersion, at })));
  }

  @Mutation(() => payloads.UnpublishArticlePayload, {
    description: 'Editors only. Takes a published or scheduled article back into the drafts.',
  })
  unpublishArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('expectedVersion', () => Int, THE_VERSION) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return move(context, 'unpublishArticle', id, expectedVersion);
  }

  @Mutation(() => payloads.ArchiveArticlePayload, {
    description: 'Editors only. Keeps an article, but no longer for readers.',
  })
  archiveArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('expectedVersion', () => Int, THE_VERSION) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return move(context, 'archiveArticle', id, expectedVersion);
  }

  @Mutation(() => payloads.DeleteArticlePayload, {
    description: 'Editors only. Into the trash: gone for readers and from lists; purged after 30 days.',
  })
  deleteArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('expectedVersion', () => Int, THE_VERSION) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return move(context, 'deleteArticle', id, expectedVersion);
  }

  @Mutation(() => payloads.RestoreArticlePayload, { description: 'Editors only. Out of the trash, as a draft.' })
  restoreArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('expectedVersion', () => Int, { ...THE_VERSION, nullable: true }) expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return move(context, 'restoreArticle', id, expectedVersion);
  }

  @Mutation(() => payloads.PurgeArticlePayload, {
    description:
      'Admins only, for takedowns: body, original, revisions and index are gone at once; the change says why, and the post does not come in again.',
  })
  async purgeArticle(
    @Arg('id', () => ID, THE_ID) id: string,
    @Arg('reason', () => String, { description: 'Why; public. At most 500 characters.' }) reason: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireAdmin(viewer, 'purgeArticle');
    return editPayload(await edit(work => purgeArticle(work, { id, reason })));
  }

  @Mutation(() => payloads.RestoreRevisionPayload, {
    description: 'Editors only. Brings back what a revision had, as a new version; the status stays.',
  })
  async restoreRevision(
    @Arg('id', () => ID, { description: "The revision's id." }) id: string,
    @Arg('expectedVersion', () => Int, THE_VERSION) expectedVersion: number,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'restoreRevision');
    return editPayload(await edit(work => restoreRevision(work, { id, expectedVersion })));
  }
}

async function move(
  { viewer, edit }: Context,
  name: ArticleMove,
  id: string,
  expectedVersion: number | null | undefined,
) {
  requireEditor(viewer, name);
  return editPayload(await edit(work => moveArticle(work, name, { id, expectedVersion })));
}
