import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes from which an answer is compressed for who takes that. */
const LEAST_COMPRESSED = 1_024;

/** The encodings that are made, the better first. */
const ENCODINGS = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => gzipSync(body),
  identity: (body: Buffer) => body,
};
type Encoding = keyof typeof ENCODINGS;

/** An answer as it is sent, ready in each encoding that was asked for so far. */
export class KeptAnswer {
  private readonly sent = new Map<Encoding, { headers: OutgoingHttpHeader[]; body: Buffer }>();

  constructor(
    private readonly headers: Readonly<Record<string, OutgoingHttpHeader | undefined>>,
    private readonly etag: string,
    private readonly body: Buffer,
  ) {}

  /** Bytes that it takes: those of an encoding are a part of the body's. */
  get bytes(): number {
    return this.body.length * 2;
  }

  /** Sends it, or to who has it already that it is the same. */
  send({ method, headers }: IncomingMessage, response: ServerResponse): void {
    if (method === 'GET' && headers['if-none-match'] === this.etag) {
      response.writeHead(304, listed({ ...this.headers, 'content-length': undefined })).end();
      return;
    }
    const { headers: own, body } = this.in(encodingFor(headers['accept-encoding'], this.body));
    response.writeHead(200, own).end(body);
  }

  private in(encoding: Encoding) {
    const known = this.sent.get(encoding);
    if (known !== undefined) return known;
    const body = ENCODINGS[encoding](this.body);
    const contentEncoding = encoding === 'identity' ? undefined : encoding;
    const headers = { ...this.headers, 'content-length': body.length, 'content-encoding': contentEncoding };
    const made = { headers: listed(headers), body };
    this.sent.set(encoding, made);
    return made;
  }
}

/** Names and values in turn, as they are written fastest. */
function listed(headers: Readonly<Record<string, OutgoingHttpHeader | undefined>>): OutgoingHttpHeader[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
}

function encodingFor(accepted: string | undefined, { length }: Buffer): Encoding {
  if (accepted === undefined || length < LEAST_COMPRESSED) return 'identity';
  const takes = (encoding: Encoding) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
