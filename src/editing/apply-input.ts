import { Article } from '../entities/article.js';
import { UserError } from '../errors.js';
import { cleanUrl } from '../ingest/sanitize/clean-url.js';
import type { ArticleInput } from './article-input.js';
import { checkSlug } from './article-slugs.js';
import { checkedLine, required } from './checked-line.js';
import { ensureCategory, ensureSource, ensureTags } from './ensure-terms.js';
import { MAX_LENGTHS, MAX_TAG, MAX_TAGS } from './limits.js';
import type { ArticleContent } from './stored-article.js';
import { withHtml } from './with-html.js';
import type { Work } from './work.js';

/**
 * Content as an editor wants it: what the input leaves out stays, null clears. `own` is the article, if there is one.
 * Throws UserError, with the path below the input, for what cannot be taken.
 */
export async function applyInput(
  work: Work,
  own: Article | null,
  content: ArticleContent,
  input: ArticleInput,
): Promise<ArticleContent> {
  const fields = await fieldsOf(work, own, content, input);
  const terms = await termsOf(work, content, input);
  const patched = { ...content, ...terms, article: { ...content.article, ...fields } };
  return input.html === undefined ? patched : withHtml(patched, required('html', input.html));
}

async function fieldsOf(
  work: Work,
  own: Article | null,
  { article }: ArticleContent,
  { title, slug, externalId, canonicalUrl, publishedAt }: ArticleInput,
): Promise<Partial<ArticleContent['article']>> {
  return {
    ...(title !== undefined && { title: checkedLine('title', title, MAX_LENGTHS.title) }),
    ...(slug !== undefined && { slug: await checkSlug(work, checkedLength('slug', slug), own) }),
    ...(externalId !== undefined && (await externalIdOf(work, own, article, externalId))),
    ...(canonicalUrl !== undefined && { canonicalUrl: checkedUrl(canonicalUrl) }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

async function termsOf(
  work: Work,
  { source, category, tags }: ArticleContent,
  input: ArticleInput,
): Promise<Pick<ArticleContent, 'source' | 'category' | 'tags'>> {
  return {
    source: input.source === undefined ? source : await named('source', input.source, name => ensureSource(work, name)),
    category:
      input.category === undefined
        ? category
        : await named('category', input.category, name => ensureCategory(work, { slug: name, name })),
    tags: input.tags === undefined ? tags : await ensureTags(work, checkedTags(input.tags ?? [])),
  };
}

async function named<Term>(
  field: 'source' | 'category',
  name: string | null,
  ensure: (name: string) => Promise<Term>,
): Promise<Term | null> {
  return name === null ? null : await ensure(checkedLine(field, name, MAX_LENGTHS[field]));
}

function checkedTags(tags: readonly string[]): string[] {
  if (tags.length > MAX_TAGS) {
    throw new UserError('INVALID', ['tags'], `tags: ${tags.length} of them; give at most ${MAX_TAGS}.`);
  }
  return tags.map((tag, index) => checkedLine(`tags.${index}`, tag, MAX_TAG));
}

/** The post that the article stands for follows the id, unless the id is taken away. */
async function externalIdOf(
  { em }: Work,
  own: Article | null,
  { postKey }: ArticleContent['article'],
  given: string | null,
): Promise<Pick<Article, 'externalId' | 'postKey'>> {
  if (given === null) return { externalId: null, postKey };
  const externalId = checkedLine('externalId', given, MAX_LENGTHS.externalId);
  if (externalId !== given) {
    const message = 'externalId: holds markup, control characters or outer blanks; give it as plain text.';
    throw new UserError('INVALID', ['externalId'], message);
  }
  const ofPost = `id:${externalId}`;
  // An article whose id was taken away still stands for the post with that id.
  const others = await em.find(Article, { $or: [{ externalId }, { postKey: ofPost }] });
  if (others.some(other => other !== own)) {
    const message = `externalId: another article has "${externalId}", or had it; give another, or none.`;
    throw new UserError('DUPLICATE', ['externalId'], message);
  }
  // A post without an id is still known by its slug.
  return { externalId, postKey: postKey?.startsWith('slug:') ? postKey : ofPost };
}

function checkedLength(field: 'slug', value: string | null): string {
  const text = required(field, value);
  if (text.length > MAX_LENGTHS[field]) {
    throw new UserError('INVALID', [field], `${field}: ${text.length} characters; give at most ${MAX_LENGTHS[field]}.`);
  }
  return text;
}

function checkedUrl(given: string | null): string | null {
  if (given === null) return null;
  const url = cleanUrl(given, ['http', 'https'], null);
  if (url === null) {
    const message = `canonicalUrl: ${given.length} characters, more than browsers keep; give a shorter one.`;
    throw new UserError('INVALID', ['canonicalUrl'], message);
  }
  return url;
}
