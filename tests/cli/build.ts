import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The command line is tested as it is shipped: compiled anew where a source is younger than what lies in dist. */
export function setup(): void {
  const built = join(PACKAGE, 'dist/main.js');
  if (existsSync(built) && statSync(built).mtimeMs > youngest(join(PACKAGE, 'src'))) return;
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(compiler, '../bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: PACKAGE, stdio: 'inherit' });
}

function youngest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...entries.map(entry => statSync(join(folder, entry)).mtimeMs));
}
