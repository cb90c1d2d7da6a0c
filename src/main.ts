#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** The oldest Node that the libraries run on. */
const OLDEST_NODE = [22, 17] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isTooOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
if (isTooOld) runWithOwnNode();
else await import('./cli/program.js').then(({ run }) => run(process.argv));

/** The package brings a Node of its own, which npm finds by itself; whoever calls this file directly gets it too. */
function runWithOwnNode(): void {
  const ownNode = createRequire(import.meta.url).resolve('node/bin/node');
  const child = spawn(ownNode, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', code => process.exit(code ?? 1));
}
