import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { IngestPostPayload, IngestPostsPayload } from '../schema/ingest-payloads.js';
import { PostInput } from '../schema/post-input.js';
import { PostPreview } from '../schema/post-preview.js';
import { requireEditor } from '../viewer/permissions.js';
import type { Context } from './context.js';
import { ingestPayload, ingestPayloads, MAX_POSTS, tooManyPosts } from './ingest-payload.js';

@Resolver()
export class IngestMutations {
  @Mutation(() => IngestPostPayload, { description: 'Editors only. Stores a post: parsed, sanitized and linked.' })
  async ingestPost(
    @Arg('input', () => PostInput, { description: 'The post.' }) input: PostInput,
    @Ctx() context: Context,
  ) {
    requireEditor(context.viewer, 'ingestPost');
    return ingestPayload(await context.ingestPost(input), ['input']);
  }

  @Mutation(() => IngestPostsPayload, {
    description: `Editors only. Stores at most ${MAX_POSTS} posts; each stands or falls alone.`,
  })
  async ingestPosts(
    @Arg('inputs', () => [PostInput], { description: 'The posts.' }) inputs: PostInput[],
    @Ctx() context: Context,
  ) {
    requireEditor(context.viewer, 'ingestPosts');
    return inputs.length > MAX_POSTS ? tooManyPosts(inputs.length) : ingestPayloads(await context.ingestPosts(inputs));
  }

  @Query(() => PostPreview, {
    nullable: true,
    description: 'Editors only. What a post would become, with nothing stored.',
  })
  previewPost(@Arg('input', () => PostInput, { description: 'The post.' }) input: PostInput, @Ctx() context: Context) {
    requireEditor(context.viewer, 'previewPost');
    return context.previewPost(input);
  }
}
