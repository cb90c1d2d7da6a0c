import type { Article } from '../entities/article.js';
import { Revision } from '../entities/revision.js';
import type { ArticleContent } from './stored-article.js';
import type { Work } from './work.js';

/** Keeps a version of an article. */
export function recordRevision(
  { em, now, actor }: Work,
  article: Article,
  { article: own, source, category, body, tags }: ArticleContent,
  fields: Pick<Revision, 'changedFields' | 'pendingFields'>,
): Revision {
  const { title, slug, externalId, canonicalUrl, publishedAt } = own;
  return em.create(Revision, {
    article,
    version: article.version,
    title,
    html: body.html,
    text: body.text,
    fields: {
      ...{ slug, externalId, canonicalUrl, publishedAt },
      ...{ category: category?.slug ?? null, source: source?.slug ?? null, tags: tags.map(tag => tag.slug) },
    },
    ...fields,
    editor: actor,
    createdAt: now,
  });
}
