import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDesk, type Desk } from './run.js';

const COUNT = '{ articles { totalCount } }';

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers until %s, and then ends with 0', async signal => {
    const server = await aDesk().serve();
    expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);
    expect(await server.ask(COUNT)).toEqual({ data: { articles: { totalCount: 0 } } });
    expect(await server.stop(signal)).toBe(0);
    await expect(fetch(server.address)).rejects.toThrow();
  });

  it('lets in who holds the ADMIN_TOKEN', async () => {
    const server = await aDesk().serve([], { ADMIN_TOKEN: 'a-secret-word', LOG_LEVEL: 'silent' });
    expect(await server.ask('{ viewer { role } }', 'a-secret-word')).toEqual({ data: { viewer: { role: 'ADMIN' } } });
    expect(server.output).not.toContain('a-secret-word');
  });

  it('takes the token from a file', async () => {
    const desk = aDesk({ token: 'from-a-file\n' });
    const server = await desk.serve([], { ADMIN_TOKEN_FILE: 'token' });
    expect(await server.ask('{ viewer { role } }', 'from-a-file')).toEqual({ data: { viewer: { role: 'ADMIN' } } });
  });

  it('makes a token and tells it in development, and in production does not', async () => {
    const development = await aDesk().serve();
    const token = /Bearer ([\w-]{32})"/.exec(development.output)?.[1];
    expect(await development.ask('{ viewer { role } }', token)).toEqual({ data: { viewer: { role: 'ADMIN' } } });
    const production = await aDesk().serve([], { NODE_ENV: 'production' });
    expect(production.output).toContain('There is no ADMIN_TOKEN');
    expect(production.output).not.toContain('Bearer');
  });

  it('says its PUBLIC_URL where there is one', async () => {
    const { address } = await aDesk().serve([], { PUBLIC_URL: 'https://news.example.com/api/' });
    expect(address).toBe('https://news.example.com/api');
  });

  it('with --no-migrate leaves the schema as it is', async () => {
    const desk = aDesk();
    const before = await desk.serve(['--no-migrate']);
    expect(await before.ask(COUNT)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    await before.stop('SIGTERM');
    await desk.run(['migrate']);
    const after = await desk.serve(['--no-migrate']);
    expect(await after.ask(COUNT)).toEqual({ data: { articles: { totalCount: 0 } } });
  });

  it('ends with 1 where its port is taken', async () => {
    const desk = aDesk();
    const { address } = await desk.serve();
    const { code, stderr } = await desk.run(['serve'], { environment: { PORT: new URL(address).port } });
    expect(code).toBe(1);
    expect(stderr).toContain('EADDRINUSE');
  });
});

describe('serve --samples', () => {
  it('stores the posts of the folder once', async () => {
    const desk = withSamples(2);
    const first = await desk.serve(['--samples', 'samples']);
    expect(first.output).toContain('Stored the 2 sample posts of samples.');
    expect(await first.ask(COUNT)).toEqual({ data: { articles: { totalCount: 2 } } });
    await first.stop('SIGTERM');
    writeFileSync(join(desk.folder, 'samples/later.md'), '---\ntitle: "后来"\ndate: 2026-01-05 09:30:00\n---\n正文。');
    const second = await desk.serve(['--samples', 'samples']);
    expect(second.output).not.toContain('Stored');
    expect(await second.ask(COUNT)).toEqual({ data: { articles: { totalCount: 2 } } });
  });

  it('is not done without being asked', async () => {
    expect((await withSamples(1).serve()).output).not.toContain('Stored');
  });

  it('of a folder that is not there ends with 1 and says so', async () => {
    const { code, stderr } = await aDesk().run(['serve', '--samples', 'nowhere'], { environment: { PORT: '0' } });
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere');
  });
});

function withSamples(count: number): Desk {
  const desk = aDesk();
  mkdirSync(join(desk.folder, 'samples'));
  for (let number = 1; number <= count; number++) {
    const post = `---\ntitle: "样例${number}"\ndate: 2026-01-05 09:30:00\n---\n<p>第${number}篇。</p>`;
    writeFileSync(join(desk.folder, `samples/${number}.md`), post);
  }
  return desk;
}
