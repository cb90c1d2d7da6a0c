import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../resolvers/context.js';
import { type FeedAddresses, writeAtom, writeJsonFeed } from './write-feed.js';

/** What feeds are served from. */
export interface FeedParts {
  contextOf(authorization: string | undefined): Promise<Context | null>;
  /** How readers reach the server; null: as they just did. */
  publicUrl: string | null;
}

const FORMATS = [
  { path: '/feed.xml', type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  { path: '/feed.json', type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
] as const;

/** Seconds for which a copy may be shown unasked. */
const FRESH = 60;

/** /feed.xml (Atom) and /feed.json (JSON Feed): the newest articles, also of one category, security or tag. */
export function registerFeeds(app: FastifyInstance, { contextOf, publicUrl }: FeedParts): void {
  for (const { path, type, write } of FORMATS) {
    app.get(path, async (request, reply) => {
      const filter = filterOf(request);
      if (typeof filter === 'string') return sentence(reply, 400, `${filter}: give it once.`);
      // A feed is what everybody may read, whoever asks.
      const context = await contextOf(undefined);
      const base = publicUrl ?? ownAddress(request);
      const feed = await context?.loaders.feed(filter, base);
      if (feed === undefined) throw new Error('Whoever sends no token is a reader.');
      if ('unknown' in feed) {
        return sentence(reply, 404, `${feed.unknown}: there is none ${JSON.stringify(filter[feed.unknown])}.`);
      }
      const query = new URLSearchParams(filter).toString();
      const addresses: FeedAddresses = { home: base, self: `${base}${path}${query && `?${query}`}` };
      return answer(request, reply.type(type), write(feed, addresses), feed.changedAt);
    });
  }
}

/** Which feed is asked for; or the name of what was given twice. */
function filterOf({ query }: FastifyRequest): Partial<Record<'category' | 'stock' | 'tag', string>> | string {
  const given = Object.entries(query ?? {}).filter(([name]) => ['category', 'stock', 'tag'].includes(name));
  const twice = given.find(([, value]) => typeof value !== 'string');
  return twice === undefined ? Object.fromEntries(given) : twice[0];
}

/** What a request says of where it was sent to; what is no address is not repeated. */
function ownAddress({ protocol, host }: FastifyRequest): string {
  return URL.parse(`${protocol}://${host}`)?.origin ?? 'http://localhost';
}

function sentence(reply: FastifyReply, code: number, text: string): FastifyReply {
  return reply.code(code).type('text/plain; charset=utf-8').send(`${text}\n`);
}

/** Sends a feed, or that it is still what the reader has. */
function answer(request: FastifyRequest, reply: FastifyReply, body: string, changedAt: number | null): FastifyReply {
  // Weak, for it may be compressed on its way.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', tag).header('cache-control', `public, max-age=${FRESH}`);
  if (changedAt !== null) reply.header('last-modified', new Date(changedAt).toUTCString());
  return isKnown(request, tag, changedAt) ? reply.code(304).send() : reply.send(body);
}

/** By RFC 9110 the tag alone decides where one is sent. */
function isKnown({ headers }: FastifyRequest, tag: string, changedAt: number | null): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some(known => ['*', tag, tag.slice('W/'.length)].includes(known.trim()));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // A date of HTTP has no milliseconds.
  return changedAt !== null && Math.floor(changedAt / 1_000) * 1_000 <= since;
}
