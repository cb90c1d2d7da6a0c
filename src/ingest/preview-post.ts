import { foresee } from '../database/transaction.js';
import type { StockLink, StockRefusal } from '../editing/apply-rulings.js';
import { runLinker } from '../editing/run-linker.js';
import { type ShownStock, shownStock } from '../editing/shown-stock.js';
import { RequestError, UserError } from '../errors.js';
import { askedSlug } from './find-slug.js';
import { type Ingest, readOrRefuse } from './ingest-posts.js';
import type { PostInput } from './post-input.js';
import type { ReadPost } from './read-post.js';

/** What a post would become. */
export interface PostPreview extends Pick<ReadPost, 'report' | 'warnings'> {
  title: string;
  slug: string;
  publishedAt: number | null;
  html: string;
  text: string;
  excerpt: string;
  stocks: readonly PreviewStock[];
  refusedMentions: readonly PreviewRefusal[];
}

/** A security that a post would be linked to. */
interface PreviewStock extends Omit<StockLink, 'stock'> {
  stock: ShownStock;
}

/** What looks like a security and would not be linked. */
interface PreviewRefusal extends Omit<StockRefusal, 'stock'> {
  stock: ShownStock;
}

/** Reads a post and links it, and stores nothing. What cannot be ingested is BAD_USER_INPUT. */
export async function previewPost(ingest: Ingest, input: PostInput): Promise<PostPreview> {
  const post = readOrRefuse(input, ingest);
  if (post instanceof UserError) throw new RequestError('BAD_USER_INPUT', `input.${post.message}`);
  const { fields, body, report, warnings } = post;
  const { title, publishedAt, excerpt } = fields;
  const { html, text, annotations } = body;
  const linkings = await foresee(ingest.database, em =>
    runLinker({ em, now: ingest.now() }, [{ title, text, annotations, publishedAt }]),
  );
  return {
    ...{ title, slug: askedSlug(post), publishedAt, excerpt, html, text, report, warnings },
    stocks: linkings.flatMap(({ links }) => links.map(withShownStock)),
    refusedMentions: linkings.flatMap(({ refusals }) => refusals.map(withShownStock)),
  };
}

function withShownStock<Said extends StockRefusal>({ stock, ...said }: Said) {
  return { ...said, stock: shownStock(stock) };
}
