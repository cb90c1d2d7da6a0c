import { crc32 } from 'node:zlib';
import { loadDirectory } from '../editing/load-directory.js';
import { StockReference } from '../entities/stock-reference.js';
import { RequestError, UserError } from '../errors.js';
import { linkSecurities, type SecurityLink } from '../linking/link-securities.js';
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
}

/** A security that a post would be linked to: as the directory has it, or as it would be made. */
interface PreviewStock extends Omit<SecurityLink, 'identity' | 'name'> {
  stock: Pick<StockReference, 'id' | 'symbol' | 'code' | 'name' | 'kind' | 'mic' | 'secid' | 'yahooSymbol'>;
}

/** Reads a post and links it, and stores nothing. What cannot be ingested is BAD_USER_INPUT. */
export async function previewPost({ database, timeZone, onFault }: Ingest, input: PostInput): Promise<PostPreview> {
  const post = readOrRefuse(input, timeZone, onFault);
  if (post instanceof UserError) throw new RequestError('BAD_USER_INPUT', `input.${post.message}`);
  const em = database.orm.em.fork();
  const { fields, body, report, warnings } = post;
  const { links } = linkSecurities(
    { title: fields.title, text: body.text, annotations: body.annotations, publishedAt: fields.publishedAt },
    await loadDirectory({ em }),
  );
  const known = await em.find(StockReference, { symbol: { $in: links.map(({ identity }) => identity.symbol) } });
  const bySymbol = new Map(known.map(stock => [stock.symbol, stock]));
  return {
    ...{ title: fields.title, slug: askedSlug(post), publishedAt: fields.publishedAt, excerpt: fields.excerpt },
    ...{ html: body.html, text: body.text, report, warnings },
    stocks: links.map(({ identity, name, ...link }) => ({
      ...link,
      stock: bySymbol.get(identity.symbol) ?? {
        ...identity,
        id: provisionalKey(identity.symbol),
        name: name ?? identity.code,
      },
    })),
  };
}

/** A key below zero, where none is stored, and unlike another security's: clients keep what they read by id. */
function provisionalKey(symbol: string): number {
  return -(crc32(symbol) >>> 1) - 1;
}
