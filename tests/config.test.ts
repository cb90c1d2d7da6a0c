import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../src/config.js';

const FILES: Record<string, string> = { '/run/token': 'from-a-file\n', '/run/empty': ' \n' };

describe('the settings', () => {
  it('have defaults for a start without any', () => {
    expect(read({})).toEqual({
      server: { host: 'localhost', port: 4000, publicUrl: null },
      database: { url: 'sqlite:tickerdesk.sqlite' },
      access: { adminToken: null },
      webhooks: { allowPrivate: false },
      responses: { cacheMegabytes: 64, cacheControl: null },
      directory: 'shipped',
      timeZone: 'Asia/Shanghai',
      logLevel: 'info',
      isProduction: false,
    });
  });

  it('are what the environment says', () => {
    expect(
      read({
        ...{ HOST: '0.0.0.0', PORT: '80', DATABASE_URL: 'postgresql://user:password@db:5432/news' },
        ...{ ADMIN_TOKEN: 'secret', NODE_ENV: 'production', PUBLIC_URL: 'https://news.example.com/' },
        ...{ TIME_ZONE: 'Europe/Berlin', LOG_LEVEL: 'silent', STOCK_DIRECTORY: 'none' },
        ...{ ALLOW_PRIVATE_WEBHOOKS: 'true', RESPONSE_CACHE_MB: '0', CACHE_CONTROL: 'public, max-age=0' },
      }),
    ).toEqual({
      server: { host: '0.0.0.0', port: 80, publicUrl: 'https://news.example.com' },
      database: { url: 'postgresql://user:password@db:5432/news' },
      access: { adminToken: 'secret' },
      webhooks: { allowPrivate: true },
      responses: { cacheMegabytes: 0, cacheControl: 'public, max-age=0' },
      directory: 'none',
      timeZone: 'Europe/Berlin',
      logLevel: 'silent',
      isProduction: true,
    });
  });

  it('are at their default where they are empty or blank', () => {
    const empty = Object.fromEntries(Object.keys(SETTINGS).map(name => [name, ' ']));
    expect(read(empty)).toEqual(read({}));
  });

  it('may stand between blanks', () => {
    expect(read({ PORT: ' 81 ', LOG_LEVEL: 'warn\n' })).toMatchObject({ server: { port: 81 }, logLevel: 'warn' });
  });

  it('ignore every other name', () => {
    expect(read({ port: '1', TICKERDESK_PORT: 'x', __proto__: 'y', NODE_OPTIONS: '' })).toEqual(read({}));
  });

  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('take the port %s', (PORT, port) => {
    expect(read({ PORT }).server.port).toBe(port);
  });

  it.each(['sqlite::memory:', 'sqlite:/var/lib/news.sqlite', 'postgres://db/news', 'postgresql://u:p%40@[::1]/news'])(
    'take the database %s',
    DATABASE_URL => {
      expect(read({ DATABASE_URL }).database.url).toBe(DATABASE_URL);
    },
  );

  it('take the token from a file', () => {
    expect(read({ ADMIN_TOKEN_FILE: '/run/token' }).access.adminToken).toBe('from-a-file');
  });
});

describe('a wrong setting', () => {
  it.each([
    [{ PORT: '-1' }, 'PORT=-1 cannot be used: write a number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT=65536 cannot be used: write a number from 0 to 65535.'],
    [{ PORT: '80.5' }, 'PORT=80.5 cannot be used: write a number from 0 to 65535.'],
    [{ PORT: '0x50' }, 'PORT=0x50 cannot be used: write a number from 0 to 65535.'],
    [{ TIME_ZONE: 'Shanghai' }, 'TIME_ZONE=Shanghai cannot be used: write an IANA name, for example Asia/Shanghai.'],
    [{ NODE_ENV: 'Production' }, 'NODE_ENV=Production cannot be used: write one of development, test, production.'],
    [{ LOG_LEVEL: 'verbose' }, /^LOG_LEVEL=verbose cannot be used: write one of fatal, .*silent\.$/],
    [
      { PUBLIC_URL: 'ftp://a' },
      'PUBLIC_URL=ftp://a cannot be used: write an address such as https://news.example.com.',
    ],
    [{ PUBLIC_URL: '/api' }, /^PUBLIC_URL=\/api cannot be used/],
    [{ ADMIN_TOKEN: 'a', ADMIN_TOKEN_FILE: '/run/token' }, 'Set ADMIN_TOKEN or ADMIN_TOKEN_FILE, not both.'],
    [{ ADMIN_TOKEN: 'two words' }, 'The admin token holds white space; write one word.'],
    [
      { ADMIN_TOKEN_FILE: '/nowhere' },
      'ADMIN_TOKEN_FILE cannot be read (no such file); write the path of a file that holds the token.',
    ],
    [{ ADMIN_TOKEN_FILE: '/run/empty' }, /^ADMIN_TOKEN_FILE=\/run\/empty cannot be used: the file is empty/],
  ])('%j is told with what to write instead', (environment, message) => {
    expect(() => read(environment)).toThrow(ConfigError);
    expect(() => read(environment)).toThrow(message);
  });

  it.each(['mysql://u:secret@db/news', 'news.sqlite', 'sqlite:', 'postgresql://u:secret@:x/news'])(
    'of the database does not repeat the password: %s',
    DATABASE_URL => {
      expect(() => read({ DATABASE_URL })).toThrow(/^DATABASE_URL is not understood; write sqlite:<file>/);
      expect(() => read({ DATABASE_URL })).not.toThrow(/secret/);
    },
  );
});

function read(environment: Record<string, string>) {
  return readConfig(environment, path => {
    const text = FILES[path];
    if (text === undefined) throw new Error('no such file');
    return text;
  });
}
