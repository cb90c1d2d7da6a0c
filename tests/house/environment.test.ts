import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, withoutComments } from './source-files.js';

/** The door: it hands the environment to config.ts, once. */
const DOOR = 'src/cli/settings.ts';

describe('the environment', () => {
  it('is read in one place', () => {
    expect(readersOfTheEnvironment(sourceFiles())).toEqual([DOOR]);
  });

  it('is seen where it is read elsewhere', () => {
    const files = [
      { path: 'src/server/a.ts', text: 'const isQuiet = process.env.QUIET;' },
      { path: 'src/server/b.ts', text: "const { env } = await import('node:process');" },
      { path: 'src/server/c.ts', text: "import { env } from 'node:process';" },
      { path: 'src/server/d.ts', text: 'const { argv, env } = process;' },
      { path: 'src/server/e.ts', text: '// process.env is read at the door\nprocess.exit(1);' },
    ];
    expect(readersOfTheEnvironment(files)).toEqual(files.slice(0, 4).map(({ path }) => path));
  });
});

function readersOfTheEnvironment(files: readonly SourceFile[]): string[] {
  const named = /\bprocess\??\.env\b|\bimport\.meta\.env\b|\benv\b[^;]*\bprocess\b/;
  return files.filter(({ text }) => named.test(withoutComments(text))).map(({ path }) => path);
}
