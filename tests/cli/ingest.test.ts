import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDesk } from './run.js';

const aPost = (title: string): string =>
  `---\ntitle: "${title}"\ndate: 2026-01-05 09:30:00\n---\n<p>${title}的消息。</p>`;

describe('migrate', () => {
  it('says what it ran, and the second time that nothing is left', async () => {
    const desk = aDesk();
    expect(await desk.run(['migrate'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Ran Migration\w+/) });
    expect(await desk.run(['migrate'])).toEqual({ code: 0, stdout: 'The database is up to date.\n', stderr: '' });
  });

  it('says in one line why it cannot', async () => {
    const { code, stderr } = await aDesk().run(['migrate'], {
      environment: { DATABASE_URL: 'sqlite:no/such/folder.sqlite' },
    });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('ingest of a folder', () => {
  it('names a bad post with its reason, takes the rest, and ends with one line and 1', async () => {
    const desk = aDesk({
      'a.md': aPost('甲'),
      'b.md': '',
      'c.html': '<h1>丙</h1><p>正文。</p>',
      'notes.txt': 'no post',
    });
    mkdirSync(join(desk.folder, 'old'));
    writeFileSync(join(desk.folder, 'old/d.MD'), aPost('丁'));
    const first = await desk.run(['ingest', '.']);
    expect(first).toEqual({
      code: 1,
      stdout: '3 created, 0 updated, 0 unchanged, 1 rejected.\n',
      stderr: 'b.md: content: The post is empty.\n',
    });
  });

  it('changes nothing the second time', async () => {
    const desk = aDesk({ 'a.md': aPost('甲'), 'b.md': aPost('乙') });
    await desk.run(['ingest', '.']);
    expect(await desk.run(['ingest', '.'])).toEqual({
      code: 0,
      stdout: '0 created, 0 updated, 2 unchanged, 0 rejected.\n',
      stderr: '',
    });
  });

  it('takes files and folders together, and the id of a name', async () => {
    const desk = aDesk({
      '2026-01-05-202601050000000001.md': aPost('甲'),
      '2026-01-05-NW202601050000000001.md': aPost('甲'),
    });
    const files = ['2026-01-05-202601050000000001.md', '2026-01-05-NW202601050000000001.md'];
    const { code, stdout } = await desk.run(['ingest', ...files]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 created, 0 updated, 1 unchanged, 0 rejected.\n' });
  });

  it('of a path that is not there stores nothing and says so', async () => {
    const { code, stdout, stderr } = await aDesk({ 'a.md': aPost('甲') }).run(['ingest', 'a.md', 'nowhere']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nowhere');
  });
});

describe('ingest of standard input', () => {
  it.each([
    ['a Jekyll post', aPost('甲')],
    ['HTML', '<p>一条消息。</p>'],
    ['Markdown', '# 标题\n\n正文。'],
  ])('takes %s', async (_, input) => {
    expect(await aDesk().run(['ingest', '-'], { input })).toEqual({
      code: 0,
      stdout: '1 created, 0 updated, 0 unchanged, 0 rejected.\n',
      stderr: '',
    });
  });

  it('names it - where it is bad', async () => {
    const { code, stderr } = await aDesk().run(['ingest', '-'], { input: 'PK\0\0' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^-: content: .*NUL/);
  });
});
