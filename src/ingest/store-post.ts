import type { Rows } from '../database/database.js';
import { runKept } from '../database/kept-statements.js';
import { changeArticle } from '../editing/change-article.js';
import { ensureCategory, ensureSource, ensureTags } from '../editing/ensure-terms.js';
import { linkArticle } from '../editing/link-article.js';
import { type ArticleContent, loadStored, type StoredArticle } from '../editing/stored-article.js';
import type { Work } from '../editing/work.js';
import type { Article } from '../entities/article.js';
import { type PostWarning, UserError } from '../errors.js';
import { allArticles, isTrashed } from '../viewer/visibility.js';
import { findSlug, postKeyOf } from './find-slug.js';
import { type Merge, mergePost } from './merge-post.js';
import { publicationOf, statusOf } from './post-status.js';
import type { PostFields, ReadPost } from './read-post.js';

/** What became of a post. */
export interface StoredPost {
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  article: Article;
  warnings: readonly PostWarning[];
}

/**
 * Stores a post that was read, as a new article or as a further version of the one that it is known as. Throws
 * UserError, with the path below the post's input, where the article cannot be what the caller wants.
 */
export async function storePost(work: Work, post: ReadPost, original: string): Promise<StoredPost> {
  const stored = await loadKnown(work, post);
  if (stored === null) await refusePurged(work, post);
  else if (isTrashed(stored.article.status)) return leftInTrash(stored, post);
  const merge = mergePost(stored?.body ?? null, post, original);
  const content = await contentOf(work, post, original, stored, merge);
  const changed = await changeArticle(work, stored, content, { action: 'ingestPost' });
  const isRelinked = await linkArticle(work, changed);
  const outcome = stored === null ? 'CREATED' : changed.isChanged || isRelinked ? 'UPDATED' : 'UNCHANGED';
  return { outcome, article: changed.article, warnings: [...post.warnings, ...merge.keptWarnings] };
}

/** An article is known by what its post was first known by, and by an id that an editor gave it later. */
async function loadKnown(work: Work, post: ReadPost): Promise<StoredArticle | null> {
  const keys = [postKeyOf(post), post.externalId];
  const [known] = await runKept<{ id: number }>(work.em, 'article of a post', articleOfPost, keys);
  return known === undefined ? null : await loadStored(work, { id: known.id });
}

function articleOfPost(rows: Rows) {
  const byId = allArticles(rows).where('externalId', '=', '').select('id');
  return allArticles(rows).where('postKey', '=', '').select('id').unionAll(byId);
}

/** Whoever took a post down for good does not want it back with the next crawl. */
async function refusePurged({ em }: Work, post: ReadPost): Promise<void> {
  const [purged] = await runKept<{ reason: string }>(em, 'purge of a post', purgeOfPost, [postKeyOf(post)]);
  if (purged === undefined) return;
  const message = `content: the post was taken down (${purged.reason}); to bring it back, write it with createArticle.`;
  throw new UserError('INVALID_STATE', ['content'], message);
}

function purgeOfPost(rows: Rows) {
  return rows.selectFrom('PurgedPost').where('postKey', '=', '').select('reason');
}

function leftInTrash({ article }: StoredArticle, post: ReadPost): StoredPost {
  const message = 'Its article is in the trash, and stays there; restoreArticle brings it back.';
  return { outcome: 'UNCHANGED', article, warnings: [...post.warnings, { code: 'IN_TRASH', message }] };
}

async function contentOf(
  work: Work,
  post: ReadPost,
  original: string,
  stored: StoredArticle | null,
  merge: Merge,
): Promise<ArticleContent> {
  const { source, category, tags, ...fields } = await fieldsOf(work, post, stored, merge);
  const status = statusOf(
    {
      edited: stored?.body.editedFields.includes('status') ? stored.article.status : null,
      given: post.givenStatus ?? (stored?.body.statedFields.includes('status') ? stored.article.status : null),
      isDraft: post.isDraft,
      publishedAt: fields.publishedAt,
      statedFields: merge.statedFields,
    },
    work.now,
  );
  const publishedAt = publicationOf(status, fields.publishedAt, work.now);
  const keys = await keysOf(work, post, stored);
  const { ofArticle, ofBody } = bodyOf(post, original, merge.keepsBody ? stored : null);
  const { warnings, statedFields, knownForms } = merge;
  return {
    article: { ...fields, ...ofArticle, ...keys, status, publishedAt, warningCount: warnings.length },
    body: { ...ofBody, warnings, statedFields, knownForms, editedFields: stored?.body.editedFields ?? [] },
    ...{ source, category, tags },
  };
}

/** What the article is known by; of the slug and the id an editor has the last word. */
async function keysOf(work: Work, post: ReadPost, stored: StoredArticle | null) {
  const edited = stored?.body.editedFields ?? [];
  const { article = null } = stored ?? {};
  return {
    slug: article !== null && edited.includes('slug') ? article.slug : await findSlug(work, post, article),
    externalId: article !== null && edited.includes('externalId') ? article.externalId : post.externalId,
    postKey: article?.postKey ?? postKeyOf(post),
  };
}

/** The fields that a post says, each from the post or as it is stored. */
async function fieldsOf(work: Work, { fields }: ReadPost, stored: StoredArticle | null, merge: Merge) {
  const before = stored?.article;
  const choose = <Value>(field: keyof PostFields, kept: Value | undefined, taken: Value): Value =>
    kept === undefined || merge.takes(field) ? taken : kept;
  const { source, category } = fields;
  return {
    title: choose('title', before?.title, fields.title),
    publishedAt: choose('publishedAt', before?.publishedAt, fields.publishedAt),
    excerpt: choose('excerpt', before?.excerpt, fields.excerpt),
    authors: choose('authors', before?.authors, fields.authors),
    canonicalUrl: choose('canonicalUrl', before?.canonicalUrl, fields.canonicalUrl),
    source:
      before === undefined || merge.takes('source')
        ? source === null
          ? null
          : await ensureSource(work, source)
        : before.source,
    category:
      before === undefined || merge.takes('category')
        ? category === null
          ? null
          : await ensureCategory(work, { slug: category.slug, name: category.name ?? category.slug })
        : before.category,
    tags:
      stored === null || merge.takes('tags') ? await ensureTags(work, fields.tags) : stored.tags.map(({ tag }) => tag),
  };
}

/** What follows from the body: of the post, or of another form of it where that one stays. */
function bodyOf({ body }: ReadPost, original: string, kept: StoredArticle | null) {
  const { html, text, headings, annotations } = kept?.body ?? body;
  const { images, characterCount, readingMinutes } = kept?.article ?? body;
  return {
    ofArticle: { images, characterCount, readingMinutes },
    ofBody: { html, text, headings, annotations, original: kept === null ? original : kept.body.original },
  };
}
