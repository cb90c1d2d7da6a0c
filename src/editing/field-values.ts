import { isDeepStrictEqual } from 'node:util';
import type { ArticleStatus } from '../entities/article.js';
import type { EditedField } from '../entities/article-body.js';
import { type ArticleInput, INPUT_FIELDS } from './article-input.js';
import type { ArticleContent } from './stored-article.js';

/** The fields that a caller can give of an article; terms by their slugs. */
export interface FieldValues extends Required<ArticleInput> {
  status: ArticleStatus;
}

/** A content's fields, as far as a caller can give them. */
export function fieldValues({ article, body, category, source, tags }: ArticleContent): FieldValues {
  const { title, slug, externalId, canonicalUrl, publishedAt, status } = article;
  const terms = { category: category?.slug ?? null, source: source?.slug ?? null, tags: tags.map(tag => tag.slug) };
  return { title, slug, html: body.html, ...terms, externalId, canonicalUrl, publishedAt, status };
}

/** The fields in which two versions differ. */
export function differences(before: FieldValues, after: FieldValues): EditedField[] {
  return FIELDS.filter(field => !isDeepStrictEqual(before[field], after[field]));
}

const FIELDS = [...INPUT_FIELDS, 'status'] as const satisfies (keyof FieldValues & EditedField)[];
