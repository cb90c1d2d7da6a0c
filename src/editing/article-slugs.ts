import type { Rows } from '../database/database.js';
import { runKept } from '../database/kept-statements.js';
import type { Article } from '../entities/article.js';
import { ArticleSlug } from '../entities/article-slug.js';
import { UserError } from '../errors.js';
import { allArticles } from '../viewer/visibility.js';
import { isSlug } from './slugify.js';
import type { Work } from './work.js';

/** Whether an article has a slug, or had it before; `own` may take back its own. */
export async function isSlugTaken({ em }: Work, slug: string, own: Article | null): Promise<boolean> {
  const holders = await runKept<{ article: number }>(em, 'holders of a slug', holdersOfSlug, [slug, slug]);
  return holders.some(({ article }) => article !== own?.id);
}

function holdersOfSlug(rows: Rows) {
  const former = rows.selectFrom('ArticleSlug').where('slug', '=', '').select('article');
  return allArticles(rows).where('slug', '=', '').select('id as article').unionAll(former);
}

/** Throws INVALID for what is no slug. */
export function checkSlugForm(slug: string): void {
  if (isSlug(slug)) return;
  const message = `slug: ${JSON.stringify(slug)} is none; give letters in lower case, digits and single hyphens, for example a-b-2.`;
  throw new UserError('INVALID', ['slug'], message);
}

/** Lets a slug pass that an article can have. Throws INVALID for what is none, DUPLICATE for another article's. */
export async function checkSlug(work: Work, slug: string, own: Article | null): Promise<string> {
  checkSlugForm(slug);
  if (await isSlugTaken(work, slug, own)) {
    throw new UserError('DUPLICATE', ['slug'], `slug: another article has "${slug}"; give another, or none.`);
  }
  return slug;
}

/** Lets the slug that an article had before still find it. */
export async function rememberSlug({ em }: Work, article: Article, before: string | null): Promise<void> {
  if (before === null || article.slug === before) return;
  await em.nativeDelete(ArticleSlug, { slug: article.slug });
  em.create(ArticleSlug, { slug: before, article });
}
