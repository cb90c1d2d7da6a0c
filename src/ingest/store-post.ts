import { type ArticleContent, changeArticle } from '../editing/change-article.js';
import { ensureCategory, ensureSource, ensureTags } from '../editing/ensure-terms.js';
import { linkArticle } from '../editing/link-article.js';
import type { Work } from '../editing/work.js';
import type { Article } from '../entities/article.js';
import { findSlug, postKeyOf } from './find-slug.js';
import { findStoredPost, type StoredPost } from './find-stored-post.js';
import { type Merge, mergePost } from './merge-post.js';
import { publicationOf, statusOf } from './post-status.js';
import type { PostFields, ReadPost } from './read-post.js';

/** What became of a post. */
export interface StoredOutcome {
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  article: Article;
}

/**
 * Stores a post that was read, as a new article or as a further version of the one that it is known as. Throws
 * UserError, with the path below the post's input, where the article cannot be what the caller wants.
 */
export async function storePost(work: Work, post: ReadPost, original: string): Promise<StoredOutcome> {
  const stored = await findStoredPost(work, postKeyOf(post));
  const content = await contentOf(work, post, original, stored);
  const { article, changedFields } = changeArticle(work, stored, content);
  const isRelinked = await linkArticle(work, article, stored?.stocks ?? [], {
    title: content.article.title,
    text: content.body.text,
    annotations: content.body.annotations,
  });
  const isChanged = changedFields.length > 0 || isRelinked;
  return { outcome: stored === null ? 'CREATED' : isChanged ? 'UPDATED' : 'UNCHANGED', article };
}

async function contentOf(
  work: Work,
  post: ReadPost,
  original: string,
  stored: StoredPost | null,
): Promise<ArticleContent> {
  const merge = mergePost(stored?.body ?? null, post, original);
  const fields = await fieldsOf(work, post, stored, merge);
  const { tags, ...own } = fields;
  const status = statusOf(
    {
      given: post.givenStatus ?? (stored?.body.statedFields.includes('status') ? stored.article.status : null),
      isDraft: post.isDraft,
      publishedAt: fields.publishedAt,
      statedFields: merge.statedFields,
    },
    work.now,
  );
  const publishedAt = publicationOf(status, fields.publishedAt, work.now);
  const slug = await findSlug(work, post, stored?.article ?? null);
  const { ofArticle, ofBody } = bodyOf(post, original, merge.keepsBody ? stored : null);
  const keys = { slug, externalId: post.externalId, postKey: postKeyOf(post) };
  return {
    article: { ...own, ...ofArticle, ...keys, status, publishedAt, warningCount: merge.warnings.length },
    body: { ...ofBody, warnings: merge.warnings, statedFields: merge.statedFields, knownForms: merge.knownForms },
    tags,
  };
}

/** The fields that a post says, each from the post or as it is stored. */
async function fieldsOf(work: Work, { fields }: ReadPost, stored: StoredPost | null, merge: Merge) {
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
function bodyOf({ body }: ReadPost, original: string, kept: StoredPost | null) {
  const { html, text, headings, annotations } = kept?.body ?? body;
  const { images, characterCount, readingMinutes } = kept?.article ?? body;
  return {
    ofArticle: { images, characterCount, readingMinutes },
    ofBody: { html, text, headings, annotations, original: kept === null ? original : kept.body.original },
  };
}
