import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { createPreviewToken } from '../editing/create-preview-token.js';
import { CreatePreviewTokenPayload } from '../schema/preview-payload.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { editPayload } from './edit-payload.js';

/** Hours that a preview stays open where nothing is said. */
const DEFAULT_HOURS = 24;

@Resolver()
export class PreviewMutations {
  @Mutation(() => CreatePreviewTokenPayload, {
    description: 'Editors only. Opens one article, published or not, to whoever holds the token, until it ends.',
  })
  async createPreviewToken(
    @Arg('articleId', () => ID, { description: "The article's id." }) articleId: string,
    @Arg('hours', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_HOURS,
      description: 'How long it stays open: 1 to 720.',
    })
    hours: number | null,
    @Ctx() { viewer, edit }: Context,
  ) {
    requireEditor(viewer, 'createPreviewToken');
    const result = await edit(work => createPreviewToken(work, { articleId, hours: hours ?? DEFAULT_HOURS }));
    const { token = null, expiresAt = null } = result.value ?? {};
    return { token, expiresAt, ...editPayload(result) };
  }
}
