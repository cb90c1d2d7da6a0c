import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What a command came to. */
interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface CommandOptions {
  environment?: Record<string, string>;
  /** Standard input; nothing where none is given. */
  input?: string;
}

/** Files in a folder of the test's own, where its database is too. */
export interface Desk {
  /** Runs `tickerdesk` to its end; output goes to no terminal. */
  run(args: readonly string[], options?: CommandOptions): Promise<CommandResult>;
  /** Starts `tickerdesk`, to be interrupted. */
  start(args: readonly string[]): Running;
  /** Starts `tickerdesk serve` at a free port. */
  serve(args?: readonly string[], environment?: Record<string, string>): Promise<Server>;
  folder: string;
}

/** A command that runs. */
interface Running {
  /** Waits until it has said something beside its output. */
  says(words: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Waits for its end. */
  end(): Promise<CommandResult>;
}

/** A server that answers. */
interface Server {
  address: string;
  /** What it said until it answered. */
  output: string;
  ask(query: string, token?: string): Promise<unknown>;
  /** Ends it by a signal; gives the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** A folder with files, and an empty database. */
export function aDesk(files: Record<string, string> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'tickerdesk-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const start = (args: readonly string[], environment: Record<string, string> = {}): ChildProcess => {
    const beginning = { DATABASE_URL: 'sqlite:desk.sqlite', STOCK_DIRECTORY: 'none' };
    const env = { PATH: process.env.PATH ?? '', ...beginning, ...environment };
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  return {
    folder,
    async run(args, { environment, input = '' } = {}) {
      const child = start(args, environment);
      child.stdin?.end(input);
      return await resultOf(child);
    },
    start(args) {
      const child = start(args);
      const result = resultOf(child);
      return { says: words => sayingOf(child, words), signal: name => void child.kill(name), end: () => result };
    },
    serve: async (args = [], environment = {}) => serverOf(start(['serve', ...args], { PORT: '0', ...environment })),
  };
}

async function serverOf(child: ChildProcess): Promise<Server> {
  const exit = exitOf(child);
  const { address, output } = await announcement(child);
  return {
    address,
    output,
    async ask(query, token) {
      const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const headers = { 'content-type': 'application/json', ...authorization };
      const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return await answer.json();
    },
    async stop(signal) {
      child.kill(signal);
      return await exit;
    },
  };
}

/** Waits for the lines that say where the API is and how editors come in. */
function announcement(child: ChildProcess): Promise<{ address: string; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const onData = (chunk: Buffer): void => {
      output += chunk;
      const address = /API is at (\S+)\/graphql/.exec(output)?.[1];
      if (address !== undefined && /to edit|Editors send[^\n]*\n/.test(output)) resolve({ address, output });
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.on('exit', code => reject(new Error(`The server ended with ${code} before it answered: ${output}`)));
  });
}

async function resultOf(child: ChildProcess): Promise<CommandResult> {
  const outputs = [outputOf(child, 'stdout'), outputOf(child, 'stderr')] as const;
  const [code, stdout, stderr] = await Promise.all([exitOf(child), ...outputs]);
  return { code, stdout, stderr };
}

function sayingOf(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk;
      if (output.includes(words)) resolve();
    });
    child.on('exit', code => reject(new Error(`It ended with ${code} before it said ${words}: ${output}`)));
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.on('close', resolve));
}

function outputOf(child: ChildProcess, name: 'stdout' | 'stderr'): Promise<string> {
  const stream = child[name];
  return stream === null ? Promise.resolve('') : text(stream);
}
