import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { DateTime } from 'luxon';

const EXAMPLE = '2022-03-29T09:05:17+08:00';

/** Epoch milliseconds inside; RFC 3339 in UTC outside. */
export const DateTimeScalar = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'A point in time as RFC 3339 has it, for example 2022-03-29T09:05:17+08:00; printed in UTC.',
  serialize: value => printTime(Number(value)),
  parseValue: readTime,
  parseLiteral: node => readTime(literalText(node)),
});

/** A day as YYYY-MM-DD, inside and outside. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, in Asia/Shanghai unless the server is set otherwise.',
  serialize: String,
  parseValue: readDay,
  parseLiteral: node => readDay(literalText(node)),
});

/** A string that is known to be an absolute http or https address. */
export const URLScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'An absolute http or https address.',
  serialize: String,
  parseValue: readUrl,
  parseLiteral: node => readUrl(literalText(node)),
});

/** Sanitized HTML: only ever printed, for what comes in is not yet safe. */
export const HTMLScalar = new GraphQLScalarType<string, string>({
  name: 'HTML',
  description: 'Sanitized HTML: safe to put into a page as it is.',
  serialize: String,
});

function printTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

// RFC 3339 asks for a full date, a time and a zone; Date.parse would also take "2022" or "March 29".
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function readTime(value: unknown): number {
  const parsed =
    typeof value === 'string' && RFC_3339.test(value) ? DateTime.fromISO(value.toUpperCase().replace(' ', 'T')) : null;
  if (!parsed?.isValid) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a date; give RFC 3339, for example ${EXAMPLE}`);
  }
  return parsed.toMillis();
}

function readDay(value: unknown): string {
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid;
  if (!isDay) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a day; give YYYY-MM-DD, for example 2022-03-29`);
  }
  return value;
}

function readUrl(value: unknown): string {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new GraphQLError(
      `${JSON.stringify(value)} is not an address; give an absolute one, for example https://example.com/a`,
    );
  }
  return url.href;
}

function literalText(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}
