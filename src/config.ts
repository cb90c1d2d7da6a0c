/** What an operator may set. Read from the environment once, at the door, and handed down as values. */
export interface Config {
  server: {
    /** Where to listen. */
    host: string;
    port: number;
    /** How readers reach the server, for links in what is sent out; null: at its own address. */
    publicUrl: string | null;
  };
  database: {
    /** `sqlite:<file>`, `sqlite::memory:` or `postgresql://…`. */
    url: string;
  };
  access: {
    /** The first key: whoever holds it is an ADMIN; null where none is set. */
    adminToken: string | null;
  };
  webhooks: {
    /** Whether they may go to addresses of private networks and of this machine. */
    allowPrivate: boolean;
  };
  responses: {
    /** Megabytes of answers to readers that are kept until something changes of them; 0: none. */
    cacheMegabytes: number;
    /** The Cache-Control of kept answers to GET; null: none. */
    cacheControl: string | null;
  };
  /** Which securities a new database begins with. */
  directory: (typeof DIRECTORIES)[number];
  /** The zone of dates without one, and of days; an IANA name. */
  timeZone: string;
  logLevel: LogLevel;
  isProduction: boolean;
}

type LogLevel = (typeof LOG_LEVELS)[number];

/** Something that the environment says wrongly; the message says what to write instead. */
export class ConfigError extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const DIRECTORIES = ['shipped', 'none'] as const;

/** Every setting, with its default and what it means; `tickerdesk serve --help` prints them, and so does the README. */
export const SETTINGS = {
  HOST: { default: 'localhost', meaning: 'The address to listen at; 0.0.0.0 for all.' },
  PORT: { default: '4000', meaning: 'The port to listen at, 1 to 65535; 0 takes a free one.' },
  DATABASE_URL: {
    default: 'sqlite:tickerdesk.sqlite',
    meaning: 'sqlite:<file>, sqlite::memory: or postgresql://user:password@host:port/database.',
  },
  ADMIN_TOKEN: {
    default: '',
    meaning: 'The token of the first admin. In development one is made at each start where none is set.',
  },
  ADMIN_TOKEN_FILE: { default: '', meaning: 'A file that holds the token, in place of ADMIN_TOKEN.' },
  NODE_ENV: { default: 'development', meaning: 'development, test or production.' },
  PUBLIC_URL: { default: '', meaning: 'How readers reach the server, for links in what is sent out.' },
  ALLOW_PRIVATE_WEBHOOKS: {
    default: 'false',
    meaning: 'Whether webhooks may go to private and loopback addresses: true or false.',
  },
  RESPONSE_CACHE_MB: {
    default: '64',
    meaning: 'Megabytes of answers to readers that are kept until something changes of them, 0 to 65536; 0 keeps none.',
  },
  CACHE_CONTROL: {
    default: '',
    meaning: 'The Cache-Control of answers to GET, for a CDN, for example public, max-age=0, must-revalidate.',
  },
  STOCK_DIRECTORY: {
    default: 'shipped',
    meaning: 'The securities of a database that lists none: shipped (data/securities.csv) or none.',
  },
  TIME_ZONE: { default: 'Asia/Shanghai', meaning: 'The zone of dates without one, and of days; an IANA name.' },
  LOG_LEVEL: { default: 'info', meaning: `${LOG_LEVELS.join(', ')}.` },
} as const;

type SettingName = keyof typeof SETTINGS;

/** Reads the settings; a name that is none is ignored. `readFile` gives a file's text. Throws ConfigError. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): Config {
  const setting = (name: SettingName): string => environment[name]?.trim() || SETTINGS[name].default;
  return {
    server: {
      host: setting('HOST'),
      port: readNumber('PORT', setting('PORT'), 65_535),
      publicUrl: readPublicUrl(setting('PUBLIC_URL')),
    },
    database: { url: readDatabaseUrl(setting('DATABASE_URL')) },
    access: { adminToken: readAdminToken(setting('ADMIN_TOKEN'), setting('ADMIN_TOKEN_FILE'), readFile) },
    webhooks: {
      allowPrivate: oneOf('ALLOW_PRIVATE_WEBHOOKS', setting('ALLOW_PRIVATE_WEBHOOKS'), ['true', 'false']) === 'true',
    },
    responses: {
      cacheMegabytes: readNumber('RESPONSE_CACHE_MB', setting('RESPONSE_CACHE_MB'), 65_536),
      cacheControl: readCacheControl(setting('CACHE_CONTROL')),
    },
    directory: oneOf('STOCK_DIRECTORY', setting('STOCK_DIRECTORY'), DIRECTORIES),
    timeZone: readTimeZone(setting('TIME_ZONE')),
    logLevel: oneOf('LOG_LEVEL', setting('LOG_LEVEL'), LOG_LEVELS),
    isProduction: oneOf('NODE_ENV', setting('NODE_ENV'), ['development', 'test', 'production']) === 'production',
  };
}

function readNumber(name: SettingName, value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) throw wrong(name, value, `write a number from 0 to ${most}`);
  return number;
}

function readCacheControl(value: string): string | null {
  if (!/^[\x20-\x7e]*$/.test(value)) throw wrong('CACHE_CONTROL', value, 'write what the header is to say, in ASCII');
  return value || null;
}

function readPublicUrl(value: string): string | null {
  if (value === '') return null;
  const url = URL.parse(value);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw wrong('PUBLIC_URL', value, 'write an address such as https://news.example.com');
  }
  return url.href.replace(/\/$/, '');
}

/** The value is not repeated in the message: it may hold a password. */
function readDatabaseUrl(value: string): string {
  if (/^sqlite:./.test(value) || (/^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value))) return value;
  throw new ConfigError(
    'DATABASE_URL is not understood; write sqlite:<file>, sqlite::memory: or postgresql://user:password@host:port/database.',
  );
}

function readAdminToken(token: string, path: string, readFile: (path: string) => string): string | null {
  if (token !== '' && path !== '') throw new ConfigError('Set ADMIN_TOKEN or ADMIN_TOKEN_FILE, not both.');
  const value = path === '' ? token : readTokenFile(path, readFile);
  if (/\s/.test(value)) throw new ConfigError('The admin token holds white space; write one word.');
  return value || null;
}

function readTokenFile(path: string, readFile: (path: string) => string): string {
  try {
    const token = readFile(path).trim();
    if (token !== '') return token;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `ADMIN_TOKEN_FILE cannot be read (${reason}); write the path of a file that holds the token.`,
    );
  }
  throw wrong('ADMIN_TOKEN_FILE', path, 'the file is empty; put the token in it');
}

function readTimeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw wrong('TIME_ZONE', value, 'write an IANA name, for example Asia/Shanghai');
  }
}

function oneOf<Value extends string>(name: SettingName, value: string, values: readonly Value[]): Value {
  const known = values.find(candidate => candidate === value);
  if (known === undefined) throw wrong(name, value, `write one of ${values.join(', ')}`);
  return known;
}

function wrong(name: SettingName, value: string, advice: string): ConfigError {
  return new ConfigError(`${name}=${value} cannot be used: ${advice}.`);
}
