import { hash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { AnswerCache, Making } from '../answers/answer-cache.js';
import { Reads } from '../answers/reads.js';
import { KeptAnswer } from './kept-answer.js';

/** What answers are kept for, and how. */
export interface KeptAnswersOptions {
  cache: AnswerCache<KeptAnswer>;
  /** Whether whoever sends an Authorization header sees what everybody sees; false also where it is not understood. */
  isReader(authorization: string): Promise<boolean>;
  /** The Cache-Control of answers to GET; null: none. */
  cacheControl: string | null;
}

/** Bytes of the longest body of a question whose answer is kept. */
const LONGEST_QUESTION = 100_000;

/** What answers depend on of a request, beside its address and body. */
const VARY = 'accept, accept-encoding, authorization';

/** A request, and how it goes its usual way. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  pass(): void;
}

/** A question on its way to an answer that may be kept. */
interface Question {
  name: string;
  /** Null of GET. */
  body: Buffer | null;
  reads: Reads;
  making: Making;
}

/**
 * Readers' answers, kept in front of the HTTP server: what is kept is sent before anything else is done. The same
 * question, byte for byte, has the same answer; everything else goes its usual way.
 */
export class KeptAnswers {
  private readonly questions = new WeakMap<IncomingMessage, Question>();

  constructor(private readonly options: KeptAnswersOptions) {}

  /** Where the resolvers of a request note what they read; null where its answer is not kept. */
  readsOf(request: IncomingMessage): Reads | null {
    return this.questions.get(request)?.reads ?? null;
  }

  /** Answers what is kept; `handler` answers all else. */
  inFrontOf(handler: RequestListener): RequestListener {
    return (request, response) => {
      const { method, headers } = request;
      const pass = () => handler(request, response);
      const ask = (body: Buffer | null) => this.answer({ request, response, pass }, body);
      const begin = () => (method === 'GET' ? ask(null) : readBody(request, ask));
      if (!mayBeKept(request)) pass();
      else if (headers.authorization === undefined) begin();
      else this.options.isReader(headers.authorization).then(isReader => (isReader ? begin() : pass()), pass);
    };
  }

  /** Hands on the bodies that were read, and keeps what is sent. */
  register(app: FastifyInstance): void {
    app.addHook('preParsing', async ({ raw }, _reply, payload) => {
      const body = this.questions.get(raw)?.body;
      return body == null ? payload : Readable.from([body]);
    });
    app.addHook('onSend', async ({ raw }, reply, payload) => {
      const question = this.questions.get(raw);
      if (question === undefined) return payload;
      const { name, reads, making } = question;
      if (reply.statusCode !== 200 || typeof payload !== 'string' || !reads.isWhole || reads.isPrivate) return payload;
      const body = Buffer.from(payload);
      const etag = `W/"${hash('sha1', body, 'base64url')}"`;
      reply.headers({ etag, vary: VARY, ...this.cacheControlOf(raw) });
      const answer = new KeptAnswer(reply.getHeaders(), etag, body);
      // One that cannot be kept is an answer all the same.
      await this.options.cache.keep(name, making, answer, reads).catch(() => undefined);
      return payload;
    });
  }

  private answer({ request, response, pass }: Exchange, body: Buffer | null): void {
    const { method, url, headers } = request;
    const name = `${method} ${url} ${headers.accept} ${body?.toString('latin1') ?? ''}`;
    const answer = (kept: KeptAnswer | null) => {
      if (kept !== null) {
        kept.send(request, response);
        return;
      }
      const making = { writes: [] };
      this.questions.set(request, { name, body, reads: new Reads(), making });
      this.options.cache.begin(making);
      response.once('close', () => this.options.cache.end(making));
      pass();
    };
    const found = this.options.cache.find(name);
    // Where the database does not answer, the usual way says so.
    if (found instanceof Promise) found.then(answer, () => answer(null));
    else answer(found);
  }

  private cacheControlOf({ method }: IncomingMessage): Record<string, string> {
    const { cacheControl } = this.options;
    return method === 'GET' && cacheControl !== null ? { 'cache-control': cacheControl } : {};
  }
}

/** What Apollo takes without a preflight is left to it, which refuses it. */
function mayBeKept({ method, url = '', headers }: IncomingMessage): boolean {
  if (method === 'GET') {
    const isPreflighted = 'apollo-require-preflight' in headers || 'x-apollo-operation-name' in headers;
    return url.startsWith('/graphql?') && isPreflighted && headers.upgrade === undefined;
  }
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    url === '/graphql' &&
    length <= LONGEST_QUESTION &&
    JSON_TYPE.test(headers['content-type'] ?? '')
  );
}

const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Not as a promise, for this comes before each answer; a request that breaks off has nobody who waits. */
function readBody(request: IncomingMessage, onBody: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => onBody(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
  request.on('error', () => undefined);
}
