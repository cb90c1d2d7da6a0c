import { applyInput } from './apply-input.js';
import type { ArticleInput } from './article-input.js';
import { isSlugTaken } from './article-slugs.js';
import { changeArticle } from './change-article.js';
import { EMPTY_CONTENT } from './empty-content.js';
import { freeSlug } from './free-slug.js';
import { linkArticle } from './link-article.js';
import { fieldsOfInput, markEdited } from './mark-edited.js';
import { slugOfTitle } from './slugify.js';
import type { ArticleContent } from './stored-article.js';
import type { Work } from './work.js';

/** Writes a new article, as a draft. */
export async function createArticle(work: Work, input: ArticleInput): Promise<number> {
  const content = await applyInput(work, null, EMPTY_CONTENT, input);
  const edited = markEdited(EMPTY_CONTENT, await withSlug(work, content), fieldsOfInput(input));
  const changed = await changeArticle(work, null, edited, { action: 'createArticle' });
  await linkArticle(work, changed);
  return changed.article.id;
}

async function withSlug(work: Work, content: ArticleContent): Promise<ArticleContent> {
  const { title, excerpt, slug } = content.article;
  if (slug !== '') return content;
  const asked = slugOfTitle(title) || slugOfTitle(excerpt) || NAMELESS;
  return {
    ...content,
    article: { ...content.article, slug: await freeSlug(asked, taken => isSlugTaken(work, taken, null)) },
  };
}

/** The slug of an article without letters or digits. */
const NAMELESS = 'article';
