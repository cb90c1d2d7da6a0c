import type { Rows } from '../database/database.js';
import { type ArticleBodyRow, type ArticleRow, fromJson, type RevisionRow, type TagRow } from '../database/rows.js';
import type { RevisionFields } from '../entities/revision.js';
import { excerptOf } from '../ingest/extract/excerpt.js';
import { countCharacters, readingMinutes } from '../ingest/extract/reading-time.js';
import { sanitizeHtml } from '../ingest/sanitize/sanitize-html.js';
import { hashOfToken } from '../viewer/token-hash.js';
import { previewedArticle } from '../viewer/visibility.js';
import { workingCopies } from './revisions.js';
import { type TermKind, termKeys, termsBySlug } from './terms.js';

/** An article as it is, or as it would be if its working copy went live; null is what the copy leaves as it is. */
export type PreviewRow = ArticleRow & { preview?: { body: ArticleBodyRow | null; tags: readonly TagRow[] | null } };

/** The article that a preview token opens, with its working copy; null for an unknown or expired one. */
export async function findPreview(rows: Rows, token: string, now: number): Promise<PreviewRow | null> {
  const article = await previewedArticle(rows, hashOfToken(token), now).selectAll('Article').executeTakeFirst();
  if (article === undefined) return null;
  const copy = await workingCopies(rows).where('article', '=', article.id).selectAll().executeTakeFirst();
  return copy === undefined ? article : await withWorkingCopy(rows, article, copy);
}

async function withWorkingCopy(rows: Rows, article: ArticleRow, copy: RevisionRow): Promise<PreviewRow> {
  const { html, category, source, tags, ...fields } = pendingOf(copy);
  const body = html === undefined ? null : await withHtml(rows, article, html);
  return {
    ...article,
    ...fields,
    ...body?.article,
    ...(category !== undefined && { category: await keyOfTerm(rows, 'Category', category) }),
    ...(source !== undefined && { source: await keyOfTerm(rows, 'Source', source) }),
    preview: { body: body?.row ?? null, tags: tags === undefined ? null : await tagsOf(rows, tags) },
  };
}

/** What the copy changes; the rest may have been changed live meanwhile, and stays so. */
function pendingOf(copy: RevisionRow): Partial<RevisionFields & Pick<RevisionRow, 'title' | 'html'>> {
  const { title, html } = copy;
  const pending: readonly string[] = copy.pendingFields === null ? [] : (fromJson(copy.pendingFields) ?? []);
  const all = Object.entries({ ...fromJson(copy.fields), title, html });
  return Object.fromEntries(all.filter(([field]) => pending.includes(field)));
}

/** The body as it would be, and what of the article follows from it. */
async function withHtml(rows: Rows, article: ArticleRow, html: string) {
  const body = await rows
    .selectFrom('ArticleBody')
    .where('article', '=', article.id)
    .selectAll()
    .executeTakeFirstOrThrow();
  const { text, headings, images } = sanitizeHtml(html, null);
  const excerpt = fromJson(body.statedFields).includes('excerpt') ? article.excerpt : excerptOf(text);
  const counts = { characterCount: countCharacters(text), readingMinutes: readingMinutes(text) };
  return {
    row: { ...body, html, text, headings: JSON.stringify(headings) },
    article: { ...counts, excerpt, images: JSON.stringify(images) },
  };
}

async function keyOfTerm(rows: Rows, kind: TermKind, slug: string | null): Promise<number | null> {
  if (slug === null) return null;
  return (await termKeys(rows, kind, [slug]).executeTakeFirst())?.term ?? null;
}

/** In the order of the slugs; two of them may have become one tag. */
async function tagsOf(rows: Rows, slugs: readonly string[]): Promise<TagRow[]> {
  const found = await rows
    .selectFrom(termsBySlug(rows, 'Tag', slugs).as('Named'))
    .innerJoin('Tag', 'Tag.id', 'Named.term')
    .selectAll('Tag')
    .select('Named.slug as asked')
    .execute();
  const inOrder = slugs.flatMap(slug => found.find(({ asked }) => asked === slug) ?? []);
  return [...new Map(inOrder.map(tag => [tag.id, tag])).values()];
}
