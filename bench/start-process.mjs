// Servers as processes of their own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from './post.mjs';

export const ADMIN_TOKEN = 'bench';

/** Starts the API as operators do, with some settings more, and waits for its answer to a first request. */
export async function startApi(databaseUrl, settings, firstBody) {
  const environment = {
    DATABASE_URL: databaseUrl,
    ADMIN_TOKEN,
    LOG_LEVEL: 'silent',
    NODE_ENV: 'production',
    ...settings,
  };
  return await startProcess(['dist/main.js', 'serve', '--no-migrate'], environment, '/graphql', firstBody);
}

/** Starts the server of the bounds; it has rows of SQLite only. */
export async function startBounds(databaseUrl, constantBytes) {
  const [, file] = databaseUrl.split('sqlite:');
  const program = ['bench/raw-server.mjs', String(constantBytes), ...(file === undefined ? [] : [file])];
  return { ...(await startProcess(program, {}, '/constant', '{}')), hasRows: file !== undefined };
}

async function startProcess(program, environment, path, firstBody) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = once(child, 'exit');
  child.on('exit', (code, signal) => {
    // What is measured next fails, and would not say why.
    if (!child.killed) console.error(`${program.join(' ')} ended by itself: ${signal ?? `exit code ${code}`}.`);
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('A server did not start.');
    await sleep(5);
  }
  await post(`${origin}${path}`, firstBody);
  return {
    ...{ origin, graphql: `${origin}/graphql`, pid: child.pid, startMs: performance.now() - start },
    async [Symbol.asyncDispose]() {
      child.kill();
      await exit;
    },
  };
}

async function isListening(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
