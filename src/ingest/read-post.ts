import { MAX_LENGTHS, MAX_TAG, MAX_TAGS } from '../editing/limits.js';
import type { ArticleImage, ArticleStatus } from '../entities/article.js';
import type { ArticleHeading, BodyAnnotation, StatedField } from '../entities/article-body.js';
import type { PostWarning } from '../errors.js';
import { checkPostInput } from './check-post-input.js';
import type { CategoryFact } from './extract/category.js';
import { cutText } from './extract/cut-text.js';
import { extractFacts, type PostFacts } from './extract/extract-facts.js';
import { type ParsedPost, parsePost } from './parse/parse-post.js';
import type { PostInput } from './post-input.js';
import { cleanText } from './sanitize/clean-text.js';
import { cleanUrl } from './sanitize/clean-url.js';
import { sanitizeHtml } from './sanitize/sanitize-html.js';
import type { SanitizedBody, SanitizeReport } from './sanitize/sanitized-body.js';

/** A post as read: parsed, sanitized, its facts found. Nothing of it depends on what is stored. */
export interface ReadPost {
  /** What the post is known by; null where it has no id of its own. */
  externalId: string | null;
  /** The slug that the caller insists on. */
  givenSlug: string | null;
  /** The slug that the post states, or its file's name. */
  statedSlug: string | null;
  /** yyyy-mm-dd in the file's name: two posts of one slug and different days are two. */
  fileDay: string | null;
  fields: PostFields;
  /** Which of the fields the post or its caller states; the others are missing or guessed. */
  statedFields: readonly StatedField[];
  /** Which of the fields the caller gives: they win over all that was stated before. */
  givenFields: readonly (keyof PostFields)[];
  body: PostBody;
  givenStatus: ArticleStatus | null;
  /** True if the post says that it is not to be published. */
  isDraft: boolean;
  report: SanitizeReport;
  warnings: readonly PostWarning[];
}

/** What a post says of itself; plain text. */
export interface PostFields {
  title: string;
  publishedAt: number | null;
  excerpt: string;
  source: string | null;
  category: CategoryFact | null;
  tags: readonly string[];
  authors: readonly string[];
  canonicalUrl: string | null;
}

/** What follows from a post's body. */
interface PostBody {
  html: string;
  text: string;
  headings: readonly ArticleHeading[];
  images: readonly ArticleImage[];
  annotations: readonly BodyAnnotation[];
  characterCount: number;
  readingMinutes: number;
}

/**
 * Reads a post. Throws UserError, with the path below the post's input, for what the caller gave wrongly, and
 * UnreadablePostError for a post that cannot be read at all.
 */
export function readPost(input: PostInput, timeZone: string): ReadPost {
  checkPostInput(input);
  const { content, filename = null, format } = input;
  const parsed = parsePost({ format: format ?? 'JEKYLL', content, filename }, timeZone);
  const given = withGiven(parsed, input);
  const body = sanitizeHtml(parsed.body, parsed.canonicalUrl);
  const facts = extractFacts(given, body, cleanText, timeZone);
  const fields = fieldsOf(input, facts, parsed.canonicalUrl);
  return {
    externalId: given.externalId,
    givenSlug: input.slug ?? null,
    statedSlug: parsed.slug,
    fileDay: parsed.fileDay,
    fields,
    statedFields: statedFieldsOf(input, facts, fields),
    givenFields: GIVEN_FIELDS.filter(field => input[field] != null),
    body: bodyOf(body, facts),
    givenStatus: input.status ?? null,
    isDraft: parsed.isDraft,
    report: body.report,
    warnings: [...parsed.warnings, ...facts.warnings],
  };
}

function withGiven(parsed: ParsedPost, input: PostInput): ParsedPost {
  const statedId = cutText(cleanText(parsed.externalId ?? ''), MAX_LENGTHS.externalId);
  return {
    ...parsed,
    title: input.title ?? parsed.title,
    publishedAt: input.publishedAt == null ? parsed.publishedAt : new Date(input.publishedAt),
    externalId: input.externalId ?? (statedId || null),
  };
}

/** What a post states is cut where it is longer than a caller may give it; the original has it whole. */
function fieldsOf(input: PostInput, facts: PostFacts, canonicalUrl: string | null): PostFields {
  const source = input.source == null ? facts.source : cleanText(input.source);
  const tags = (input.tags?.map(cleanText) ?? facts.tags).slice(0, MAX_TAGS);
  return {
    title: cutText(facts.title, MAX_LENGTHS.title),
    publishedAt: facts.publishedAt?.getTime() ?? null,
    excerpt: facts.excerpt,
    source: source === null ? null : cutText(source, MAX_LENGTHS.source),
    category: input.category == null ? cutCategory(facts.category) : givenCategory(cleanText(input.category)),
    tags: tags.map(tag => cutText(tag, MAX_TAG)),
    authors: facts.authors.slice(0, MAX_TAGS).map(author => cutText(author, MAX_TAG)),
    canonicalUrl: canonicalUrl === null ? null : cleanUrl(canonicalUrl, ['http', 'https'], null),
  };
}

function cutCategory(category: CategoryFact | null): CategoryFact | null {
  if (category === null) return null;
  const { slug, name } = category;
  return {
    slug: cutText(slug, MAX_LENGTHS.category),
    name: name === null ? null : cutText(name, MAX_LENGTHS.category),
  };
}

/** A caller may give the name or the slug. */
function givenCategory(word: string): CategoryFact {
  return { slug: word, name: null };
}

function statedFieldsOf(input: PostInput, facts: PostFacts, fields: PostFields): StatedField[] {
  const isStated: Record<StatedField, boolean> = {
    title: !facts.titleIsGuessed,
    publishedAt: fields.publishedAt !== null && !facts.dateIsGuessed,
    excerpt: facts.excerptIsStated,
    source: input.source != null || facts.sourceIsStated,
    category: fields.category !== null,
    tags: input.tags != null || fields.tags.length > 0,
    authors: fields.authors.length > 0,
    canonicalUrl: fields.canonicalUrl !== null,
    status: input.status != null,
  };
  return STATED_FIELDS.filter(field => isStated[field]);
}

/** What a caller can give beside the post. */
const GIVEN_FIELDS = ['title', 'publishedAt', 'category', 'tags', 'source'] as const;

const STATED_FIELDS = [
  'title',
  'publishedAt',
  'excerpt',
  'source',
  'category',
  'tags',
  'authors',
  'canonicalUrl',
  'status',
] as const satisfies StatedField[];

function bodyOf({ html, text, headings, images, annotations }: SanitizedBody, facts: PostFacts): PostBody {
  const { characterCount, readingMinutes } = facts;
  return { html, text, headings, images, annotations, characterCount, readingMinutes };
}
