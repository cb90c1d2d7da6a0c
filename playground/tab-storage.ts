import type { ExampleTab } from './example-tabs.js';

/** GraphiQL's keys in local storage. */
const KEY = {
  tabs: 'graphiql:tabState',
  query: 'graphiql:query',
  variables: 'graphiql:variables',
};
/** What GraphiQL's history writes with the headers in it, whatever it is told of headers. */
const HISTORY_KEYS = ['graphiql:queries', 'graphiql:favorites'];

/** Local storage that learns no request headers, and so no token. */
export const tabStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> = {
  getItem: key => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, HISTORY_KEYS.includes(key) ? withoutHeaders(value) : value),
  removeItem: key => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};

/** GraphiQL shows a first tab's variables only where they are stored as those last edited. */
export function beginWith([first]: ExampleTab[]): void {
  if (!first || localStorage.getItem(KEY.tabs)) return;
  localStorage.setItem(KEY.query, first.query);
  localStorage.setItem(KEY.variables, first.variables ?? '');
}

function withoutHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value) => (key === 'headers' ? undefined : value));
}
