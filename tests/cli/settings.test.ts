import { describe, expect, it } from 'vitest';
import { aDesk } from './run.js';

describe('a wrong setting stops the start with one line that says what to write', () => {
  it.each<[Record<string, string>, string]>([
    [{ PORT: '65536' }, 'PORT=65536 cannot be used: write a number from 0 to 65535.'],
    [
      { DATABASE_URL: 'mysql://user:secret@host/news' },
      'DATABASE_URL is not understood; write sqlite:<file>, sqlite::memory: or postgresql://user:password@host:port/database.',
    ],
    [{ TIME_ZONE: 'Mars/1' }, 'TIME_ZONE=Mars/1 cannot be used: write an IANA name, for example Asia/Shanghai.'],
    [{ NODE_ENV: 'live' }, 'NODE_ENV=live cannot be used: write one of development, test, production.'],
    [{ RESPONSE_CACHE_MB: '-1' }, 'RESPONSE_CACHE_MB=-1 cannot be used: write a number from 0 to 65536.'],
    [{ CACHE_CONTROL: '公' }, 'CACHE_CONTROL=公 cannot be used: write what the header is to say, in ASCII.'],
    [{ STOCK_DIRECTORY: 'all' }, 'STOCK_DIRECTORY=all cannot be used: write one of shipped, none.'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL=loud cannot be used: write one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [
      { PUBLIC_URL: 'example.com' },
      'PUBLIC_URL=example.com cannot be used: write an address such as https://news.example.com.',
    ],
    [{ ALLOW_PRIVATE_WEBHOOKS: 'yes' }, 'ALLOW_PRIVATE_WEBHOOKS=yes cannot be used: write one of true, false.'],
    [{ ADMIN_TOKEN: 'a', ADMIN_TOKEN_FILE: 'b' }, 'Set ADMIN_TOKEN or ADMIN_TOKEN_FILE, not both.'],
  ])('%j', async (environment, line) => {
    expect(await aDesk().run(['serve'], { environment })).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  });

  it('whatever the command', async () => {
    const desk = aDesk({ 'list.csv': 'market,code,name_zh\n' });
    for (const command of ['migrate', 'ingest -', 'stocks import list.csv']) {
      const { code, stderr } = await desk.run(command.split(' '), { environment: { DATABASE_URL: 'news.sqlite' } });
      expect(code, command).toBe(2);
      expect(stderr, command).toMatch(/^DATABASE_URL is not understood/);
    }
  });
});

describe('a name that is no setting', () => {
  it('is ignored', async () => {
    const environment = { TICKERDESK_PORT: 'x', PORTS: '1', DATABASE: 'y', FOO: '' };
    expect(await aDesk().run(['migrate'], { environment })).toMatchObject({ code: 0, stderr: '' });
  });
});
