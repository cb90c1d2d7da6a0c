import { Article } from '../entities/article.js';
import { ArticleBody, type EditedField } from '../entities/article-body.js';
import type { ArticleChange } from '../entities/article-change.js';
import { ArticleTag } from '../entities/article-tag.js';
import type { Tag } from '../entities/tag.js';
import { indexArticle } from '../search/index-article.js';
import { rememberSlug } from './article-slugs.js';
import { assignChanged } from './assign-changed.js';
import { EMPTY_CONTENT } from './empty-content.js';
import { differences, fieldValues } from './field-values.js';
import { joinStory } from './join-story.js';
import type { LinkedArticle } from './link-article.js';
import { recordAudit } from './record-audit.js';
import { recordCorrection } from './record-correction.js';
import { recordPublicChange } from './record-public-change.js';
import { recordRevision } from './record-revision.js';
import { type ArticleContent, contentOf, type StoredArticle } from './stored-article.js';
import type { Work } from './work.js';

/** What a write is. */
export interface ChangeNote {
  /** The mutation's name, whichever way it was asked for. */
  action: string;
  /** What readers are told of it. */
  correction?: string | null;
}

/** What a write came to. */
export interface ChangedArticle extends LinkedArticle {
  /** What a caller could have given and differs from before; empty also where only what follows from it does. */
  changedFields: readonly EditedField[];
  isChanged: boolean;
  /** What readers notice; null where they notice nothing. */
  publicChange: ArticleChange | null;
}

/**
 * Writes an article, new where none is stored. The only code that does: whatever differs makes one new version, with a
 * revision, what readers notice of it, and a line in the audit log; where nothing does, nothing is written.
 */
export async function changeArticle(
  work: Work,
  stored: StoredArticle | null,
  content: ArticleContent,
  { action, correction = null }: ChangeNote,
): Promise<ChangedArticle> {
  const slugBefore = stored?.article.slug ?? null;
  const categoryBefore = stored?.article.category ?? null;
  const before = fieldValues(stored === null ? EMPTY_CONTENT : contentOf(stored));
  const hadText = stored !== null && stored.body.text !== '';
  const { changed, ...written } = stored === null ? await create(work, content) : update(work, stored, content);
  const { article } = written;
  const changedFields = differences(before, fieldValues(content));
  const isChanged = changed.length > 0 || correction !== null;
  if (!isChanged) return { ...written, changedFields, isChanged, publicChange: null };
  if (stored !== null) {
    article.version++;
    article.updatedAt = work.now;
    await rememberSlug(work, article, slugBefore);
  }
  if (changed.some(name => INDEXED.includes(name))) {
    const { id, publishedAt, title } = article;
    await indexArticle(work.em, { id, publishedAt, title, text: written.body.text });
  }
  // A text is compared with others once: what is corrected in it later leaves the article where it stands.
  if (!hadText && content.body.text !== '') await joinStory(work, { article, text: content.body.text });
  recordRevision(work, article, content, { changedFields, pendingFields: null });
  if (correction !== null) recordCorrection(work, article, correction);
  const publicChange = await recordPublicChange(work, article, {
    ...{ statusBefore: before.status, categoryBefore, stocksBefore: stored?.stocks ?? [], correction },
  });
  recordAudit(work, { action, type: 'Article', key: article.id, summary: summaryOf(article, changedFields) });
  return { ...written, changedFields, isChanged, publicChange };
}

/** What the search has of an article. */
const INDEXED: readonly string[] = ['title', 'text', 'publishedAt'];

async function create({ em, now }: Work, { article: own, source, category, body, tags }: ArticleContent) {
  const article = em.create(Article, {
    ...own,
    source,
    category,
    story: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
  const ownBody = em.create(ArticleBody, { ...body, article, refusedMentions: [] });
  for (const [position, tag] of tags.entries()) em.create(ArticleTag, { article, tag, position });
  // What is recorded of the article below names its key.
  await em.flush();
  const changed = [...Object.keys(own), ...Object.keys(body), 'source', 'category', 'tags'];
  return { article, body: ownBody, stocks: [], rulings: [], changed };
}

function update(work: Work, { article, body, tags, stocks, rulings }: StoredArticle, content: ArticleContent) {
  const { source, category } = content;
  const changed = [
    ...assignChanged(article, { ...content.article, source, category }),
    ...assignChanged(body, content.body),
    ...(changeTags(work, article, tags, content.tags) ? ['tags'] : []),
  ];
  return { article, body, stocks, rulings, changed };
}

function changeTags({ em }: Work, article: Article, stored: readonly ArticleTag[], wanted: readonly Tag[]): boolean {
  const isSame = stored.length === wanted.length && stored.every(({ tag }, position) => tag === wanted[position]);
  if (isSame) return false;
  for (const link of stored) if (!wanted.includes(link.tag)) em.remove(link);
  for (const [position, tag] of wanted.entries()) {
    const link = stored.find(candidate => candidate.tag === tag);
    if (link === undefined) em.create(ArticleTag, { article, tag, position });
    else link.position = position;
  }
  return true;
}

function summaryOf({ title, version }: Article, changedFields: readonly string[]): string {
  const what = version === 1 || changedFields.length === 0 ? '' : `: ${changedFields.join(', ')}`;
  return `“${title}”, version ${version}${what}`;
}
