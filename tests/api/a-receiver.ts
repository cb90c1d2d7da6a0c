import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';
import type { Answer } from './a-server.js';
import { until } from './until.js';

/** A message as it came in. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** When, by the clock of the test. */
  at: number;
}

/** A receiver of webhooks on this machine. */
export interface Receiver {
  url: string;
  received: Received[];
  /** Waits for as many messages as are wanted in all. */
  wait(count: number): Promise<Received[]>;
  /** What it answers from now on; null: nothing, ever. */
  answer(status: number | null, headers?: Record<string, string>, body?: string): void;
}

/** Starts a receiver that takes everything, until it is told otherwise. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let next: { status: number | null; headers: Record<string, string>; body: string } = {
    ...{ status: 204, headers: {}, body: '' },
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body, at: Date.now() });
      if (next.status !== null) response.writeHead(next.status, next.headers).end(next.body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    wait: count => until(() => (received.length < count ? null : received), `${count} messages`),
    answer(status, headers = {}, body = '') {
      next = { status, headers, body };
    },
  };
}

/** What a message says, if the library finds it signed with the secret. */
export function verified(secret: string, { body, headers }: Received): Answer {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}
