/**
 * The events of a generator, until their reader ends: at once, while a generator by itself would end only when the next
 * event comes. `onEvent` is called before each is handed out.
 */
export function liveEvents<Event>(
  begin: (signal: AbortSignal) => AsyncGenerator<Event>,
  onEvent: () => void,
): AsyncIterableIterator<Event> {
  const ending = new AbortController();
  const events = begin(ending.signal);
  return {
    async next() {
      const result = await events.next();
      onEvent();
      return result;
    },
    return() {
      ending.abort();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
