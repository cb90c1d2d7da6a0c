import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { filesBelow, type SourceFile, sourceFiles, textOf } from './source-files.js';

const PAGES: SourceFile[] = [
  { path: 'README.md', text: textOf('README.md') },
  ...filesBelow('docs').filter(({ path }) => path.endsWith('.md')),
];
const SCHEMA = buildSchema(textOf('schema.graphql'));
const SCRIPTS = Object.keys(JSON.parse(textOf('package.json')).scripts);

describe('the pages', () => {
  it('link to what is there', () => {
    expect(deadLinks(PAGES)).toEqual([]);
  });

  it('are told of dead links', () => {
    const text = '[a](docs/none.md#top) [b](README.md) [c](#here) [d](https://example.com/x.md) [e](<docs/no ne.md>)';
    expect(deadLinks([{ path: 'README.md', text }])).toEqual(['README.md → docs/none.md', 'README.md → docs/no ne.md']);
    expect(deadLinks([{ path: 'docs/api.md', text: '[a](schema.graphql)' }])).toEqual(['docs/api.md → schema.graphql']);
  });

  it('show operations that the schema has', () => {
    expect(PAGES.flatMap(({ text }) => operationsOf(text))).not.toEqual([]);
    expect(wrongOperations(PAGES, SCHEMA)).toEqual([]);
  });

  it('are told of operations that it has not', () => {
    const text =
      '```graphql\n{ articles { nodes { id } } }\n```\n\n```graphql\n{ weather }\n```\n\n```graphql\n{ a\n```\n';
    expect(wrongOperations([{ path: 'docs/a.md', text }], SCHEMA)).toEqual([
      'docs/a.md: Cannot query field "weather" on type "Query".',
      'docs/a.md: Syntax Error: Expected Name, found <EOF>.',
    ]);
  });

  it('name scripts that package.json has', () => {
    expect(strangeScripts(PAGES, SCRIPTS)).toEqual([]);
  });

  it('are told of scripts that it has not', () => {
    const text = 'Run `npm run build:all -- --fast`, then `npm run build`.';
    expect(strangeScripts([{ path: 'README.md', text }], SCRIPTS)).toEqual(['README.md: npm run build:all']);
  });
});

describe('the codes', () => {
  it('of warnings are those of docs/ingest.md', () => {
    const section = textOf('docs/ingest.md').split('\n## Warnings\n')[1] ?? '';
    expect(codesOfTable(section)).toEqual(warningCodes(sourceFiles()));
  });

  it('of errors are all in docs/api.md', () => {
    const told = codesOfTable(textOf('docs/api.md'));
    expect(errorCodes(sourceFiles()).filter(code => !told.includes(code))).toEqual([]);
  });

  it('are read from the source', () => {
    const files = [
      {
        path: 'src/ingest/a.ts',
        text: "warnings.push({ code: 'B_ONE', message });\nwarn(warnings, 'A_TWO', message);",
      },
      { path: 'src/server/b.ts', text: "new GraphQLError('', { extensions: { code: 'C_THREE' } })" },
      {
        path: 'src/errors.ts',
        text: "export type RequestErrorCode =\n  | 'D_FOUR'\n  | 'E_FIVE';\ntype Other = 'NONE';",
      },
    ];
    expect(warningCodes(files)).toEqual(['A_TWO', 'B_ONE']);
    expect(errorCodes(files)).toEqual(['C_THREE', 'D_FOUR', 'E_FIVE']);
    expect(codesOfTable('| code |\n| `B_ONE` | x `OTHER` |\n| `A_TWO`, `C_THREE` | y |')).toEqual([
      'A_TWO',
      'B_ONE',
      'C_THREE',
    ]);
  });
});

describe('the commands', () => {
  it('are all in README.md, and no others', () => {
    const told = captures(textOf('README.md'), /^\| `tickerdesk ((?:[a-z]+ ?)+)/gm);
    expect(distinct(told.flatMap(words => words.trim().split(' ')))).toEqual(commands(sourceFiles()));
  });

  it('are read from the source', () => {
    const text = "const all = new Command('all');\nreturn new Command('copy').addCommand(all);";
    expect(commands([{ path: 'src/cli/copy-command.ts', text }])).toEqual(['all', 'copy']);
  });
});

function deadLinks(pages: readonly SourceFile[]): string[] {
  return pages.flatMap(({ path, text }) =>
    Array.from(text.matchAll(/\]\((?:<([^>]+)>|([^)\s]+))\)/g), ([, spaced, plain]) => spaced ?? plain ?? '')
      .filter(target => !/^(?:[a-z]+:|#)/.test(target))
      .map(target => target.replace(/#.*/, ''))
      .filter(target => !isThere(posix.join(posix.dirname(path), target)))
      .map(target => `${path} → ${target}`),
  );
}

function isThere(path: string): boolean {
  return existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}

function wrongOperations(pages: readonly SourceFile[], schema: GraphQLSchema): string[] {
  return pages.flatMap(({ path, text }) =>
    operationsOf(text).flatMap(operation => faultsOf(operation, schema).map(fault => `${path}: ${fault}`)),
  );
}

function operationsOf(text: string): string[] {
  return Array.from(text.matchAll(/^```graphql\n([\s\S]*?)^```$/gm), ([, operation = '']) => operation);
}

function faultsOf(operation: string, schema: GraphQLSchema): string[] {
  try {
    return validate(schema, parse(operation)).map(({ message }) => message);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function strangeScripts(pages: readonly SourceFile[], scripts: readonly string[]): string[] {
  return pages.flatMap(({ path, text }) =>
    Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, script = '']) => script)
      .filter(script => !scripts.includes(script))
      .map(script => `${path}: npm run ${script}`),
  );
}

function warningCodes(files: readonly SourceFile[]): string[] {
  const texts = files.filter(({ path }) => path.startsWith('src/ingest/')).map(({ text }) => text);
  return distinct(texts.flatMap(text => captures(text, /(?:\bcode: |\bwarn\(\w+, )'([A-Z_]+)'/g)));
}

function errorCodes(files: readonly SourceFile[]): string[] {
  return distinct(
    files.flatMap(({ path, text }) => {
      if (path.startsWith('src/server/')) return captures(text, /\bcode: '([A-Z_]+)'/g);
      if (path !== 'src/errors.ts') return [];
      const unions = captures(text, /export type (?:RequestErrorCode|UserErrorCode) =([^;]+);/g);
      return unions.flatMap(union => captures(union, /'([A-Z_]+)'/g));
    }),
  );
}

/** The codes of a page's tables: those in a row's first cell. */
function codesOfTable(page: string): string[] {
  const cells = captures(page, /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) *\|/gm);
  return distinct(cells.flatMap(cell => captures(cell, /`([A-Z_]+)`/g)));
}

/** The commands of the command line, and those below them. */
function commands(files: readonly SourceFile[]): string[] {
  const texts = files.filter(({ path }) => path.endsWith('-command.ts')).map(({ text }) => text);
  return distinct(texts.flatMap(text => captures(text, /new Command\('(\w+)'\)/g)));
}

function captures(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, captured = '']) => captured);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
