import { CloseCode, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';

/** Milliseconds that a client may take for what was sent to it before it is cut off. */
const PATIENCE = 10_000;

/** Bytes of answers that wait for a client; one that asks on without reading any is cut off at once. */
const MAX_WAITING = 10_000_000;

/** The code with which a client that does not read is cut off, and why. */
const TOO_SLOW = { code: 4429, reason: 'Too slow: what was sent is not read. Connect again, with the last cursor.' };

/** Milliseconds between two signs of life that a client is asked for. */
const HEARTBEAT = 15_000;

/**
 * Serves one socket by graphql-ws. Each subscription waits with its next event until the last has left the process, so
 * that a slow reader costs no memory; who keeps it waiting for too long is cut off, for its events would only grow old.
 */
export function serveSocket(server: Server<{ socket: WebSocket }>, socket: WebSocket, logger: Logger): void {
  const end = { isServed: true };
  const stopHeartbeat = keepAlive(socket);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: text => sent(socket, text, cutOff),
      close: (code, reason) => socket.close(code, reason),
      onMessage(take) {
        socket.on('message', message => {
          if (socket.bufferedAmount > MAX_WAITING) cutOff();
          else take(String(message)).catch(fail);
        });
      },
    },
    { socket },
  );

  function finish(code: number, reason: string): void {
    if (!end.isServed) return;
    end.isServed = false;
    stopHeartbeat();
    closed(code, reason).catch((error: unknown) => logger.error({ err: error }, 'A subscription did not end.'));
  }

  function cutOff(): void {
    socket.close(TOO_SLOW.code, TOO_SLOW.reason);
    // The socket lives until the client has read that, or for half a minute; its subscriptions end now.
    finish(TOO_SLOW.code, TOO_SLOW.reason);
  }

  function fail(error: unknown): void {
    logger.error({ err: error }, 'A message over WebSocket could not be answered.');
    socket.close(CloseCode.InternalServerError, 'The server failed; its log has the reason.');
  }

  socket.on('error', error => logger.debug({ err: error }, 'A WebSocket failed.'));
  socket.on('close', (code, reason) => finish(code, String(reason)));
}

/** Sends, and waits until it has left the process; `onStall` is called where that takes too long. */
async function sent(socket: WebSocket, text: string, onStall: () => void): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    onStall();
    resolve();
  }, PATIENCE);
  // Of a fault in sending the socket itself tells, by closing.
  socket.send(text, () => resolve());
  await promise;
  clearTimeout(timer);
}

/** Ends a socket whose client has gone without a word. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    if (!isAlive) socket.terminate();
    isAlive = false;
    socket.ping();
  }, HEARTBEAT);
  return () => clearInterval(timer);
}
