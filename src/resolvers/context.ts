import type { Database } from '../database/database.js';
import { type Ingest, type IngestResult, ingestPost, ingestPosts } from '../ingest/ingest-posts.js';
import type { PostInput } from '../ingest/post-input.js';
import { type PostPreview, previewPost } from '../ingest/preview-post.js';
import { createLoaders, type Loaders } from '../loaders/create-loaders.js';
import type { Viewer } from '../viewer/viewer.js';

/** What a resolver works with: who asks, what can be read, what can be done. */
export interface Context {
  viewer: Viewer;
  /** Made anew after each write of the request, so that its payload shows what was written. */
  loaders: Loaders;
  useCases: UseCases;
}

/** What a viewer can have done. */
interface UseCases {
  ingestPost(input: PostInput): Promise<IngestResult>;
  ingestPosts(inputs: readonly PostInput[]): Promise<IngestResult[]>;
  previewPost(input: PostInput): Promise<PostPreview>;
}

/** The context of one request. */
export function createContext(database: Database, ingest: Ingest, viewer: Viewer): Context {
  const context: Context = {
    viewer,
    loaders: createLoaders(database.rows, viewer),
    useCases: {
      ingestPost: input => written(ingestPost(ingest, input)),
      ingestPosts: inputs => written(ingestPosts(ingest, inputs)),
      previewPost: input => previewPost(ingest, input),
    },
  };
  return context;

  async function written<Result>(write: Promise<Result>): Promise<Result> {
    const result = await write;
    context.loaders = createLoaders(database.rows, viewer);
    return result;
  }
}
