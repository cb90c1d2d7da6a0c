import type { Reads } from '../answers/reads.js';
import type { Database } from '../database/database.js';
import type { ArticleChangeRow, ArticleRow } from '../database/rows.js';
import { type RelinkResult, relinkArticles } from '../editing/relink-articles.js';
import { type Edited, type EditResult, runEdit } from '../editing/run-edit.js';
import type { Work } from '../editing/work.js';
import { type Ingest, type IngestResult, ingestPost, ingestPosts } from '../ingest/ingest-posts.js';
import type { PostInput } from '../ingest/post-input.js';
import { type PostPreview, previewPost } from '../ingest/preview-post.js';
import type { ChangeFilter } from '../loaders/article-changes.js';
import { createLoaders, type Loaders } from '../loaders/create-loaders.js';
import { type FollowArguments, type Following, followChanges } from '../loaders/follow-changes.js';
import { publishedArticles } from '../loaders/follow-published.js';
import { notedLoaders } from '../loaders/noted-loaders.js';
import type { Page } from '../loaders/paging.js';
import { NOBODY } from '../viewer/reserved-names.js';
import type { Viewer } from '../viewer/viewer.js';
import { liveEvents } from './live-events.js';

/** What requests are served from. */
export interface Desk extends Omit<Ingest, 'actor'> {
  database: Database;
  /** Whether webhooks may go to private addresses. */
  allowsPrivateWebhooks: boolean;
}

/** What the resolvers of one request work with: who asks, what can be read, what can be done. */
export class Context {
  /** The time, in epoch milliseconds. */
  readonly now: () => number;
  /** In an object of its own, for Apollo runs a copy of the context, and both must have the same loaders. */
  private readonly kept: { loaders: Loaders };
  private readonly ingest: Ingest;
  private readonly following: Following;
  /** What the address of a webhook may be. */
  readonly webhookRules: { allowsPrivate: boolean };

  constructor(
    private readonly desk: Desk,
    readonly viewer: Viewer,
    /** Throws once the viewer's token has ended; whoever follows for long asks again and again. */
    checkViewer: () => Promise<void>,
    /** Told what the answer is made from, where it may be kept. */
    readonly reads: Reads | null = null,
  ) {
    this.now = () => {
      if (reads !== null) reads.isOfTime = true;
      return desk.now();
    };
    this.kept = { loaders: this.newLoaders() };
    this.following = { rows: desk.database.rows, watch: desk.database.changeWatch, checkViewer };
    this.webhookRules = { allowsPrivate: desk.allowsPrivateWebhooks };
    this.ingest = { ...desk, actor: viewer.tokenName ?? NOBODY };
  }

  /** Made anew after each write of the request, and for each event, so that what is answered is what is stored. */
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

  /** What readers can notice from now on, or from a cursor on. */
  readonly follow = async (args: FollowArguments): Promise<AsyncIterableIterator<ArticleChangeRow>> =>
    liveEvents(await followChanges(this.following, args), () => this.renewLoaders());

  /** The articles that are published from now on. */
  readonly followPublished = async (filter: ChangeFilter): Promise<AsyncIterableIterator<ArticleRow>> => {
    const changes = await followChanges(this.following, filter);
    const load = (key: number) => this.renewLoaders().publicArticle.load(key);
    return liveEvents(
      signal => publishedArticles(changes(signal), load),
      () => this.renewLoaders(),
    );
  };

  private async written<Result>(write: Promise<Result>): Promise<Result> {
    const result = await write;
    this.renewLoaders();
    return result;
  }

  private renewLoaders(): Loaders {
    this.kept.loaders = this.newLoaders();
    return this.kept.loaders;
  }

  private newLoaders(): Loaders {
    const loaders = createLoaders(this.desk.database.rows, this.viewer, this.desk.timeZone);
    return this.reads === null ? loaders : notedLoaders(loaders, this.reads);
  }
}
