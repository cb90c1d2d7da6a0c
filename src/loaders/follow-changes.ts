import type { ChangeWatch } from '../database/change-watch.js';
import type { Rows } from '../database/database.js';
import type { ArticleChangeRow } from '../database/rows.js';
import { type ChangeFilter, changesRequest, checkFilter, cursorOfChange, selectChanges } from './article-changes.js';

/** What following stands on. */
export interface Following {
  rows: Rows;
  watch: ChangeWatch;
  /** Throws where the viewer may follow no longer. */
  checkViewer(): Promise<void>;
}

/** Where a follower begins, and what it wants. */
export interface FollowArguments extends ChangeFilter {
  /** The cursor of the last change that is known; left out: what comes from now on. */
  after?: string | null;
}

/** Milliseconds after which the viewer is asked for again, where nothing happens or a page takes its reader long. */
const CHECK_INTERVAL = 30_000;

/**
 * The changes behind a place, first those that there are and then those that come, each once and in order, until the
 * signal. It reads on from its place whenever it is woken; where it begins is settled when this promise is. No more than
 * a page is held, and none read while its reader has not taken the last.
 */
export async function followChanges(
  following: Following,
  { after, ...filter }: FollowArguments,
): Promise<(signal: AbortSignal) => AsyncGenerator<ArticleChangeRow>> {
  checkFilter(filter);
  const request = changesRequest({ after: after ?? null });
  // Refuses an old cursor now, and not once the follower waits for what comes.
  if (request.after !== null) await selectChanges(following.rows, filter, { ...request, limit: 1 });
  const newest = await following.watch.look();
  return signal => changesBehind(following, filter, request.after?.key ?? newest, signal);
}

async function* changesBehind(
  { rows, watch, checkViewer }: Following,
  filter: ChangeFilter,
  start: number,
  signal: AbortSignal,
): AsyncGenerator<ArticleChangeRow> {
  let place = start;
  while (!signal.aborted && !watch.isClosed) {
    await checkViewer();
    let checked = Date.now();
    const { newest } = watch;
    const request = changesRequest(place === 0 ? {} : { after: cursorOfChange({ id: place }) });
    const found = await selectChanges(rows, filter, request);
    for (const change of found) {
      if (Date.now() - checked > CHECK_INTERVAL) {
        await checkViewer();
        checked = Date.now();
      }
      if (signal.aborted) return;
      yield change;
      place = change.id;
    }
    if (found.length > request.limit) continue;
    // All up to there was read, whether the filter let it through or not.
    place = Math.max(place, newest);
    await watch.beyond(place, signal, CHECK_INTERVAL);
  }
}
