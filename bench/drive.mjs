// Drives a server with wrk: 32 connections, each request with the next of some bodies.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WRK = 'wrk';
const SCRIPT = fileURLToPath(new URL('drive.lua', import.meta.url));
const OPTIONS = ['-t1', '-c32', '--timeout', '60s', '-H', 'content-type: application/json', '-s', SCRIPT];

/** Requests and their rate a second, and percentiles of their milliseconds. Answers other than 200 are an error. */
export async function drive(url, bodies, seconds) {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'tickerdesk-bench-'));
  const file = join(folder.path, 'bodies');
  await writeFile(file, bodies.join('\n'));
  const { stdout } = await promisify(execFile)(WRK, [...OPTIONS, `-d${seconds}s`, url, '--', file]);
  const { failed, ...driven } = JSON.parse(stdout.trim().split('\n').at(-1));
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed.\n${stdout}`);
  return driven;
}

/** Whether there is a wrk to drive with. */
export function hasWrk() {
  return spawnSync(WRK, ['--version']).error === undefined;
}
