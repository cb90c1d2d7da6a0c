import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aDesk, type Desk } from './run.js';

const READY = 'Ctrl-C stops after the articles in hand.\n';

describe('relink', () => {
  it('says what it changed, the largest first, and the second time that nothing is left', async () => {
    const desk = await withStaleArticles(3);
    expect(await desk.run(['relink'])).toEqual({
      code: 0,
      stdout: `3 articles, 5 links added, 1 removed.
“文2”: +000858.SZ 000858, +600519.SH 600519, +601318.SH 601318
“文1”: +000858.SZ 000858, -601398.SH 601398
“文3”: +000858.SZ 000858
`,
      stderr: READY,
    });
    expect(await desk.run(['relink'])).toEqual({
      code: 0,
      stdout: '3 articles, 0 links added, 0 removed.\n',
      stderr: READY,
    });
  });

  it('with --dry-run stores nothing', async () => {
    const desk = await withStaleArticles(3);
    const dry = await desk.run(['relink', '--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^3 articles, 5 links added, 1 removed\. A dry run: nothing was stored\.\n“文2”/),
    });
    expect(await desk.run(['relink', '--dry-run'])).toEqual(dry);
    expect((await desk.run(['relink'])).stdout).toMatch(/^3 articles, 5 links added, 1 removed\.\n/);
  });

  it('takes the articles of a source or a security alone', async () => {
    const desk = await withStaleArticles(3);
    expect((await desk.run(['relink', '--stock', '601398', '600000'])).stdout).toMatch(
      /^1 articles, 1 links added, 1 /,
    );
    expect((await desk.run(['relink', '--source', 'nobody'])).stdout).toBe('0 articles, 0 links added, 0 removed.\n');
    expect((await desk.run(['relink', '--source', 'nobody', 'cailianshe'])).stdout).toMatch(/^3 articles, 4 /);
  });

  it('stopped by Ctrl-C says where to go on, and goes on there', async () => {
    const desk = await withStaleArticles(150);
    // While another writes it cannot begin, so that the signal surely comes before its end.
    const writer = new Database(join(desk.folder, 'desk.sqlite'));
    writer.exec('begin immediate');
    const running = desk.start(['relink']);
    await running.says(READY);
    running.signal('SIGINT');
    writer.exec('commit');
    writer.close();
    const { code, stdout, stderr } = await running.end();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^50 articles, 52 links added, 1 removed\.\n/);
    const cursor = /To go on, run it again with --after (\S+)\n/.exec(stderr)?.[1] ?? '';
    const rest = await desk.run(['relink', '--after', cursor]);
    expect(rest).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^100 articles, 100 links added, 0 removed\.\n/),
    });
  });

  it('of what is no cursor says so', async () => {
    const { code, stdout, stderr } = await aDesk().run(['relink', '--after', 'x']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('after: this is no cursor');
  });
});

/** Articles without their links; the second is to have three, and the first has a wrong one. */
async function withStaleArticles(count: number): Promise<Desk> {
  const posts = Array.from({ length: count }, (_, index) => {
    const codes = index === 1 ? '000858.SZ、600519.SH、601318.SH' : '000858.SZ';
    const front = `title: "文${index + 1}"\ndate: 2026-01-05 09:30:00\nsource: 财联社`;
    return [`${String(index).padStart(3, '0')}.md`, `---\n${front}\n---\n<p>${codes}</p>`] as const;
  });
  const desk = aDesk(Object.fromEntries(posts));
  await desk.run(['ingest', '.']);
  const database = new Database(join(desk.folder, 'desk.sqlite'));
  database.exec(`delete from ArticleStock;
    insert into StockReference (symbol, code, name, kind, market, secid, updatedAt) values ('601398.SH', '601398', '601398', 'EQUITY', 1, '1.601398', 0);
    insert into ArticleStock (article, stock, role, origins, confidence, reason, mentions)
      select 1, id, 'MENTION', '[]', 0.5, 'old', '[]' from StockReference where symbol = '601398.SH'`);
  database.close();
  return desk;
}
