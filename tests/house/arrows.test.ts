import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.js';

/** What the API's values look like; nothing of what can be asked. */
const API_WORDS = ['schema/scalars', 'schema/node'];

/** Pure work on HTML and text. */
const TEXT_WORK = ['ingest/sanitize', 'ingest/extract'];

/**
 * Which room may import which; whoever may be imported by all is not named. A room that is not in the table has no
 * place in the house yet: give it a line here and in docs/architecture.md.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  main: ['cli'],
  // All commands but `serve` need the database, but no server.
  cli: ['config', 'tickerdesk', 'ingest', 'editing', 'loaders', 'viewer', 'database', 'entities', ...API_WORDS],
  tickerdesk: ['server', 'resolvers', 'jobs', 'ingest', 'answers', 'viewer', 'database'],
  // Of the resolvers the server knows the context alone.
  server: ['resolvers', 'answers'],
  resolvers: ['loaders', 'ingest', 'editing', 'answers', 'viewer', 'schema', ...API_WORDS, 'database', 'entities'],
  jobs: ['editing', 'loaders', 'viewer', 'database', 'entities', 'schema/node'],
  ingest: ['ingest/parse', ...TEXT_WORK, 'linking', 'editing', 'viewer', 'database', 'entities'],
  // What an editor writes is cleaned and read as a post is.
  editing: [...TEXT_WORK, 'linking', 'stories', 'search', 'viewer', 'database', 'entities', 'schema/node'],
  // Of the linker the loaders use the notations: `stock(symbol:)` takes any. A working copy's body is read for its preview.
  loaders: [...TEXT_WORK, 'answers', 'viewer', 'linking', 'search', 'database', 'entities', 'schema/node'],
  // A code is found by any notation of it.
  search: ['linking', 'database', 'entities'],
  answers: ['database'],
  viewer: ['database', 'entities'],
  // Of the viewer's room the schema shows the role.
  schema: ['viewer', 'entities', 'schema/scalars', 'schema/node'],
  database: ['entities'],
  entities: ['schema/scalars', 'schema/node'],
  'schema/scalars': [],
  'schema/node': [],
  linking: [],
  stories: [],
  'ingest/parse': [],
  'ingest/sanitize': [],
  'ingest/extract': [],
  config: [],
  errors: [],
};

/** The room that all may import. */
const COMMON = 'errors';

/** The rooms that lie in another. */
const INNER_ROOMS = Object.keys(ARROWS).filter(room => room.includes('/'));

describe('the arrows between rooms', () => {
  it('are those of the table', () => {
    expect(forbiddenArrows(sourceFiles())).toEqual([]);
  });

  it('are told where they are not', () => {
    const files = [
      { path: 'src/entities/article.ts', text: "import { visibleArticles } from '../viewer/visibility.js';" },
      { path: 'src/ingest/parse/page.ts', text: "import type { Work } from '../../editing/work.js';" },
      { path: 'src/loaders/a.ts', text: "export { b } from './b.js';\nawait import('../server/app.js');" },
      { path: 'src/utils/strings.ts', text: "import '../errors.js';" },
      { path: 'src/linking/names.ts', text: "import names from '../../data/names.js';" },
      { path: 'src/viewer/viewer.ts', text: "import { RequestError } from '../errors.js';\nimport './tokens.js';" },
    ];
    expect(forbiddenArrows(files)).toEqual([
      'entities → viewer: src/entities/article.ts imports src/viewer/visibility.ts',
      'ingest/parse → editing: src/ingest/parse/page.ts imports src/editing/work.ts',
      'loaders → server: src/loaders/a.ts imports src/server/app.ts',
      'linking → outside: src/linking/names.ts imports data/names.ts',
      'utils is no room: src/utils/strings.ts',
    ]);
  });

  it('never go in a circle', () => {
    expect(circles(sourceFiles())).toEqual([]);
  });

  it('are told where they go in a circle', () => {
    const files = [
      { path: 'src/loaders/a.ts', text: "import '../search/b.js';" },
      { path: 'src/search/b.ts', text: "import type { C } from '../viewer/c.js';" },
      { path: 'src/viewer/c.ts', text: "import '../loaders/a.js';\nimport '../errors.js';" },
    ];
    expect(circles(files)).toEqual(['loaders → search → viewer → loaders']);
  });
});

interface Arrow {
  from: SourceFile;
  /** The path of the imported file. */
  to: string;
}

function forbiddenArrows(files: readonly SourceFile[]): string[] {
  const strangers = files.filter(({ path }) => !(roomOf(path) in ARROWS));
  return [
    ...arrowsOf(files)
      .filter(({ from, to }) => ARROWS[roomOf(from.path)]?.includes(roomOf(to)) === false && roomOf(to) !== COMMON)
      .map(({ from, to }) => `${roomOf(from.path)} → ${roomOf(to)}: ${from.path} imports ${to}`),
    ...strangers.map(({ path }) => `${roomOf(path)} is no room: ${path}`),
  ];
}

function circles(files: readonly SourceFile[]): string[] {
  const next = Map.groupBy(arrowsOf(files), ({ from }) => roomOf(from.path));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (room: string, way: readonly string[]): void => {
    if (way.includes(room)) found.push([...way.slice(way.indexOf(room)), room].join(' → '));
    if (way.includes(room) || done.has(room)) return;
    for (const to of new Set(next.get(room)?.map(arrow => roomOf(arrow.to)))) walk(to, [...way, room]);
    done.add(room);
  };
  for (const room of next.keys()) walk(room, []);
  return found;
}

/** The imports from one room of another, also those of types alone. */
function arrowsOf(files: readonly SourceFile[]): Arrow[] {
  return files
    .flatMap(from =>
      Array.from(from.text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g), ([, relative = '']) => ({
        from,
        to: posix.join(posix.dirname(from.path), relative).replace(/\.js$/, '.ts'),
      })),
    )
    .filter(({ from, to }) => roomOf(from.path) !== roomOf(to));
}

/** The room of a file: the first folder below src, the room in it, or a file of src itself. */
function roomOf(path: string): string {
  if (!path.startsWith('src/')) return 'outside';
  const name = path.slice('src/'.length).replace(/\.ts$/, '');
  return INNER_ROOMS.find(room => name === room || name.startsWith(`${room}/`)) ?? name.split('/', 1)[0] ?? '';
}
