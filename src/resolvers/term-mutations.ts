import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteTerm } from '../editing/delete-term.js';
import { mergeTerms } from '../editing/merge-terms.js';
import { renameTerm } from '../editing/rename-term.js';
import { updateSource } from '../editing/update-source.js';
import { URLScalar } from '../schema/scalars.js';
import * as payloads from '../schema/term-payloads.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { editPayload } from './edit-payload.js';

const THE_SLUG = { description: 'The slug, or one that it had before.' };
const THE_NAME = {
  nullable: true,
  description: 'For people to read: plain text, 1 to 100 characters; left out: stays.',
};
const THE_NEW_SLUG = {
  nullable: true,
  description: 'Lower case letters, digits and hyphens, at most 200 characters; left out: stays.',
};
const FROM_SLUGS = { description: 'Those that are to be merged, 1 to 100; they are gone afterwards.' };
const INTO_SLUG = { description: 'The one that stays as it is.' };
const RENAMES = 'What it was called still finds it, and its articles stay as they are. Give name, newSlug, or both.';
const MERGES = 'its articles, of any status, carry the other, and what it was called finds that.';

@Resolver()
export class TermMutations {
  @Mutation(() => payloads.RenameCategoryPayload, { description: `Editors only. Renames a category. ${RENAMES}` })
  async renameCategory(
    @Arg('slug', () => String, THE_SLUG) slug: string,
    @Arg('name', () => String, THE_NAME) name: string | null | undefined,
    @Arg('newSlug', () => String, THE_NEW_SLUG) newSlug: string | null | undefined,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'renameCategory');
    return editPayload(await edit(work => renameTerm(work, 'Category', { slug, name, newSlug })));
  }

  @Mutation(() => payloads.MergeCategoriesPayload, {
    description: `Editors only. Makes each of some categories another: ${MERGES}`,
  })
  async mergeCategories(
    @Arg('fromSlugs', () => [String], FROM_SLUGS) fromSlugs: string[],
    @Arg('intoSlug', () => String, INTO_SLUG) intoSlug: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'mergeCategories');
    return editPayload(await edit(work => mergeTerms(work, 'Category', { fromSlugs, intoSlug })));
  }

  @Mutation(() => payloads.DeleteCategoryPayload, {
    description: 'Editors only. Removes a category, only where no article of any status carries it.',
  })
  async deleteCategory(@Arg('slug', () => String, THE_SLUG) slug: string, @Ctx() { viewer, edit }: Context) {
    requireEditor(viewer, 'deleteCategory');
    return editPayload(await edit(work => deleteTerm(work, 'Category', slug)));
  }

  @Mutation(() => payloads.RenameTagPayload, { description: `Editors only. Renames a tag. ${RENAMES}` })
  async renameTag(
    @Arg('slug', () => String, THE_SLUG) slug: string,
    @Arg('name', () => String, THE_NAME) name: string | null | undefined,
    @Arg('newSlug', () => String, THE_NEW_SLUG) newSlug: string | null | undefined,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'renameTag');
    return editPayload(await edit(work => renameTerm(work, 'Tag', { slug, name, newSlug })));
  }

  @Mutation(() => payloads.MergeTagsPayload, {
    description: `Editors only. Makes each of some tags another: ${MERGES}`,
  })
  async mergeTags(
    @Arg('fromSlugs', () => [String], FROM_SLUGS) fromSlugs: string[],
    @Arg('intoSlug', () => String, INTO_SLUG) intoSlug: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'mergeTags');
    return editPayload(await edit(work => mergeTerms(work, 'Tag', { fromSlugs, intoSlug })));
  }

  @Mutation(() => payloads.DeleteTagPayload, {
    description: 'Editors only. Removes a tag, only where no article of any status carries it.',
  })
  async deleteTag(@Arg('slug', () => String, THE_SLUG) slug: string, @Ctx() { viewer, edit }: Context) {
    requireEditor(viewer, 'deleteTag');
    return editPayload(await edit(work => deleteTerm(work, 'Tag', slug)));
  }

  @Mutation(() => payloads.UpdateSourcePayload, {
    description:
      'Editors only. Changes a source: a field left out stays; null clears the homepage. Its slug stays, and the name that it had still finds it.',
  })
  async updateSource(
    @Arg('slug', () => String, THE_SLUG) slug: string,
    @Arg('name', () => String, THE_NAME) name: string | null | undefined,
    @Arg('homepage', () => URLScalar, { nullable: true, description: "The source's own site; null clears it." })
    homepage: string | null | undefined,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'updateSource');
    return editPayload(await edit(work => updateSource(work, { slug, name, homepage })));
  }

  @Mutation(() => payloads.MergeSourcesPayload, {
    description: `Editors only. Makes each of some sources another: ${MERGES}`,
  })
  async mergeSources(
    @Arg('fromSlugs', () => [String], FROM_SLUGS) fromSlugs: string[],
    @Arg('intoSlug', () => String, INTO_SLUG) intoSlug: string,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'mergeSources');
    return editPayload(await edit(work => mergeTerms(work, 'Source', { fromSlugs, intoSlug })));
  }
}
