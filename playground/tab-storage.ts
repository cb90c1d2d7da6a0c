import type { ExampleTab } from './example-tabs.js';

/** GraphiQL's keys in local storage. */
const KEY = {
  tabs: 'graphiql:tabState',
  query: 'graphiql:query',
  variables: 'graphiql:variables',
  keepsHeaders: 'graphiql:shouldPersistHeaders',
};
/** What GraphiQL's history writes with the headers in it, whatever the setting says. */
const HISTORY_KEYS = ['graphiql:queries', 'graphiql:favorites'];

/** Local storage that learns no request headers, and so no token, unless the user has said so in the settings. */
export const tabStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> = {
  getItem: key => localStorage.getItem(key),
  setItem: (key, value) => {
    localStorage.setItem(key, HISTORY_KEYS.includes(key) && !keepsHeaders() ? withoutHeaders(value) : value);
    if (key === KEY.keepsHeaders && !keepsHeaders()) forgetHeaders();
  },
  removeItem: key => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};

/** What the user chose in the settings; off at first. */
export function keepsHeaders(): boolean {
  return localStorage.getItem(KEY.keepsHeaders) === 'true';
}

/** GraphiQL shows a first tab's variables only where they are stored as those last edited. */
export function beginWith([first]: ExampleTab[]): void {
  if (!first || localStorage.getItem(KEY.tabs)) return;
  localStorage.setItem(KEY.query, first.query);
  localStorage.setItem(KEY.variables, first.variables ?? '');
}

/** Turning the setting off clears the tabs, in GraphiQL, but not the history. */
function forgetHeaders(): void {
  for (const key of HISTORY_KEYS) {
    const history = localStorage.getItem(key);
    if (history) localStorage.setItem(key, withoutHeaders(history));
  }
}

function withoutHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value) => (key === 'headers' ? undefined : value));
}
