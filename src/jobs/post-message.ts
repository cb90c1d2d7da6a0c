import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateHost, isPublicAddress } from '../editing/webhook-url.js';
import type { Message } from './webhook-message.js';

/** What posting a message came to: the status of the answer, where one came, and why it was not taken. */
export interface PostResult {
  status: number | null;
  error: string | null;
}

/** How a message is to be posted. */
export interface PostOptions {
  allowsPrivate: boolean;
  /** Ends it at once. */
  stopped: AbortSignal;
}

/** Milliseconds for all of it: name, connection, answer. */
const TIMEOUT = 5_000;

/** Bytes of an answer's body that are read, so that a short one does not look like a broken connection to its sender. */
const MOST_READ = 16_384;

/** Posts a message; whatever goes wrong is a result, too. */
export async function postMessage(url: string, message: Message, options: PostOptions): Promise<PostResult> {
  if (!options.allowsPrivate && isPrivateHost(new URL(url).hostname)) return failed(new PrivateAddressError());
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const status = await statusOf(url, message, options, AbortSignal.any([timeout, options.stopped]));
    return { status, error: faultOf(status) };
  } catch (error) {
    if (options.stopped.aborted) return { status: null, error: 'The server was stopped meanwhile.' };
    return timeout.aborted ? { status: null, error: `No answer within ${TIMEOUT / 1_000} seconds.` } : failed(error);
  }
}

function statusOf(
  url: string,
  { headers, body }: Message,
  { allowsPrivate }: PostOptions,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:') ? requestHttps : requestHttp;
    // A connection of its own: none is kept that was opened when the name stood for another address.
    const options = { method: 'POST', headers, signal, agent: false, ...(!allowsPrivate && { lookup: publicLookup }) };
    const posting = request(url, options, response => {
      resolve(response.statusCode ?? 0);
      let read = 0;
      // Ended by the signal, too, which then is no fault of anybody.
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ) response.destroy();
      });
    });
    posting.on('error', reject);
    posting.end(body);
  });
}

/** Looks a name up for the connection itself, so that what is checked is what is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null) callback(error, '');
    else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new PrivateAddressError(), '');
    } else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

/** A name or address that is not of the public internet. */
class PrivateAddressError extends Error {}

function faultOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  const isRedirect = status >= 300 && status < 400;
  return isRedirect ? `The answer was ${status}, and redirects are not followed.` : `The answer was ${status}.`;
}

/** By the code alone: a message of the system's has the address that a name stands for. */
function failed(error: unknown): PostResult {
  if (error instanceof PrivateAddressError) {
    return {
      status: null,
      error: 'The address is private; the operator can allow that by ALLOW_PRIVATE_WEBHOOKS=true.',
    };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return { status: null, error: `The address cannot be reached (${code}).` };
}
