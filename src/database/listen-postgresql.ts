import pg from 'pg';

/** The channel on which a transaction that has changes tells so when it commits. */
export const CHANGE_CHANNEL = 'tickerdesk_change';

/** Milliseconds before a lost connection is made again; the watch looks by itself meanwhile. */
const RECONNECT_DELAY = 1_000;

/** Milliseconds that a connection may take. */
const CONNECT_TIMEOUT = 5_000;

/** Hears of every process's changes, on a connection of its own that is made again where it is lost; gives how to end. */
export function listenPostgresql(
  url: string,
  onChange: () => void,
  onError: (error: Error) => void,
): () => Promise<void> {
  let isEnded = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT });
    client = own;
    own.on('notification', onChange);
    own.on('error', onError);
    own.once('end', () => {
      if (!isEnded) timer = setTimeout(begin, RECONNECT_DELAY);
    });
    try {
      await own.connect();
      await own.query(`listen ${CHANGE_CHANNEL}`);
      // What was told while there was no connection is not told again.
      onChange();
    } catch (error) {
      if (isEnded) return;
      onError(error instanceof Error ? error : new Error(String(error)));
      // Whatever the fault, it ends, and by that begins anew.
      await own.end();
    }
  }

  let connecting = Promise.resolve();
  function begin(): void {
    connecting = connect().catch(onError);
  }

  begin();
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await connecting;
    await client?.end();
  };
}
