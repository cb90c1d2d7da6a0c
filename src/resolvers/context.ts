import type { Database } from '../database/database.js';
import { type RelinkResult, relinkArticles } from '../editing/relink-articles.js';
import { type Edited, type EditResult, runEdit } from '../editing/run-edit.js';
import type { Work } from '../editing/work.js';
import { type Ingest, type IngestResult, ingestPost, ingestPosts } from '../ingest/ingest-posts.js';
import type { PostInput } from '../ingest/post-input.js';
import { type PostPreview, previewPost } from '../ingest/preview-post.js';
import { createLoaders, type Loaders } from '../loaders/create-loaders.js';
import type { Page } from '../loaders/paging.js';
import { NOBODY } from '../viewer/reserved-names.js';
import type { Viewer } from '../viewer/viewer.js';

/** What requests are served from. */
export interface Desk extends Omit<Ingest, 'actor'> {
  database: Database;
}

/** What the resolvers of one request work with: who asks, what can be read, what can be done. */
export class Context {
  /** The time, in epoch milliseconds. */
  readonly now: () => number;
  /** In an object of its own, for Apollo runs a copy of the context, and both must have the same loaders. */
  private readonly kept: { loaders: Loaders };
  private readonly ingest: Ingest;

  constructor(
    private readonly desk: Desk,
    readonly viewer: Viewer,
  ) {
    this.now = desk.now;
    this.kept = { loaders: createLoaders(desk.database.rows, viewer) };
    this.ingest = { ...desk, actor: viewer.tokenName ?? NOBODY };
  }

  /** Made anew after each write of the request, so that its payload shows what was written. */
  get loaders(): Loaders {
    return this.kept.loaders;
  }

  /** Runs one use case of editing in the viewer's name. */
  readonly edit = <Value extends Edited>(useCase: (work: Work) => Promise<Value>): Promise<EditResult<Value>> => {
    const { database, now, actor } = this.ingest;
    return this.written(runEdit(database, { now: now(), actor }, useCase));
  };

  readonly ingestPost = (input: PostInput): Promise<IngestResult> => this.written(ingestPost(this.ingest, input));

  readonly ingestPosts = (inputs: readonly PostInput[]): Promise<IngestResult[]> =>
    this.written(ingestPosts(this.ingest, inputs));

  /** Runs the linker again over a page of articles; a dry run stores nothing. */
  readonly relink = ({ rows }: Page<{ id: number }>, isDryRun: boolean): Promise<RelinkResult> =>
    this.written(
      relinkArticles(
        this.ingest,
        rows.map(({ id }) => id),
        isDryRun,
      ),
    );

  readonly previewPost = (input: PostInput): Promise<PostPreview> => previewPost(this.ingest, input);

  private async written<Result>(write: Promise<Result>): Promise<Result> {
    const result = await write;
    this.kept.loaders = createLoaders(this.desk.database.rows, this.viewer);
    return result;
  }
}
