import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Client, createClient } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import type { Tickerdesk } from '../../src/tickerdesk.js';
import type { Answer, World } from './a-server.js';

/** How a connection ended. */
export interface Farewell {
  code: number;
  reason: string;
}

/** Follows over a real socket, by the client of graphql-ws; without retries, so that an end is seen. */
export async function aClient(
  { desk }: World,
  connectionParams: Record<string, unknown> = {},
): Promise<{ client: Client; closed: Promise<Farewell> }> {
  const address = await addressOf(desk);
  const farewell = Promise.withResolvers<Farewell>();
  const client = createClient({
    url: `${address.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: { closed: event => farewell.resolve(event as Farewell) },
  });
  onTestFinished(async () => client.dispose());
  return { client, closed: farewell.promise };
}

const addresses = new WeakMap<Tickerdesk, Promise<string>>();

/** Where an instance listens, once for all who connect. */
function addressOf(desk: Tickerdesk): Promise<string> {
  const address = addresses.get(desk) ?? desk.listen(0);
  addresses.set(desk, address);
  return address;
}

/** The next value of a subscription of a client. */
export async function nextOf(results: AsyncIterator<unknown>): Promise<Answer> {
  return (await results.next()).value;
}

/** A client by hand, for what a good one never does. */
export interface RawClient {
  socket: Socket;
  send(message: object): void;
  /** All that came, as bytes. */
  received(): Buffer;
}

/** Connects by hand, and waits until the server has taken the connection. */
export async function aRawClient({ desk }: World): Promise<RawClient> {
  const { port, hostname } = new URL(await addressOf(desk));
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const chunks: Buffer[] = [];
  await once(socket, 'connect');
  socket.write(
    [
      ...['GET /graphql HTTP/1.1', `Host: ${hostname}:${port}`, 'Upgrade: websocket', 'Connection: Upgrade'],
      ...[`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`, 'Sec-WebSocket-Version: 13'],
      ...['Sec-WebSocket-Protocol: graphql-transport-ws', '', ''],
    ].join('\r\n'),
  );
  await once(socket, 'data');
  socket.on('data', chunk => chunks.push(chunk));
  const client = {
    socket,
    send: (message: object) => void socket.write(frameOf(JSON.stringify(message))),
    received: () => Buffer.concat(chunks),
  };
  client.send({ type: 'connection_init' });
  await once(socket, 'data');
  return client;
}

/** The code and reason of a close frame at the end of what came; null where there is none. */
export function farewellIn(received: Buffer, code: number): string | null {
  const sought = Buffer.alloc(2);
  sought.writeUInt16BE(code);
  const place = received.lastIndexOf(sought);
  // A frame that closes: its first byte, its length below 126, the code and the reason.
  if (place < 2 || received[place - 2] !== 0x88 || received[place - 1] !== received.length - place) return null;
  return received.subarray(place + 2).toString();
}

/** A text as a client's frame: masked, as RFC 6455 wants it, by zeros, which leave it as it is. */
function frameOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.from([0x81, 0x80 | 126, bytes.length >> 8, bytes.length & 0xff, 0, 0, 0, 0]);
  if (bytes.length < 126) return Buffer.concat([Buffer.from([0x81, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
  return Buffer.concat([head, bytes]);
}
