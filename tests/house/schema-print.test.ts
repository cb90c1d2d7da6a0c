import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../src/tickerdesk.js';
import { textOf } from './source-files.js';

const OURS = buildSchema(textOf('schema.graphql'));

describe('schema.graphql', () => {
  it('is what the code prints; npm run schema writes it', () => {
    expect(textOf('schema.graphql')).toBe(printedSchema());
  });

  it('describes whatever it names', () => {
    expect(undescribed(OURS)).toEqual([]);
  });

  it('is told what it leaves undescribed', () => {
    const schema = buildSchema(`
      "The root." type Query { a("Which." b: Int, c: Int): E "Told." d: Int }
      enum E { "First." F, G }
      "An input." input I { "A field." h: Int, i: Int }
    `);
    expect(undescribed(schema).sort()).toEqual(['E', 'E.G', 'I.i', 'Query.a', 'Query.a(c:)']);
  });
});

const CONTRACT = fileURLToPath(new URL('../../../shared/design/schema.graphql', import.meta.url));

// biome-ignore lint/suspicious/noConsole: who runs the tests without the contract has to know
if (!existsSync(CONTRACT)) console.log(`schema: skipped the comparison with the contract, there is no ${CONTRACT}`);

describe.runIf(existsSync(CONTRACT))('the contract', () => {
  it('is kept whole', () => {
    const contract = buildSchema(readFileSync(CONTRACT, 'utf8'));
    expect(departures(contract, OURS)).toEqual([]);
  });

  it('can be reached from here by additions alone', () => {
    const contract = buildSchema(readFileSync(CONTRACT, 'utf8'));
    expect(findBreakingChanges(OURS, contract).filter(change => !isOfOurs(change))).toEqual([]);
  });
});

describe('a departure from the contract', () => {
  it.each([
    ['type Query { a(b: Int): Int }', ['Query.c', 'T']],
    ['type Query { a: Int, c: T } type T { d: Int! }', ['Query.a(b:)']],
    [
      'type Query { a(b: Int!): String, c: T } type T { d: Int }',
      [
        'ARG_CHANGED_KIND: Query.a arg b has changed type from Int to Int!.',
        'FIELD_CHANGED_KIND: Query.a changed type from Int to String.',
        'FIELD_CHANGED_KIND: T.d changed type from Int! to Int.',
      ],
    ],
  ])('is named: %s', (ours, expected) => {
    const contract = buildSchema('type Query { a(b: Int): Int, c: T } type T { d: Int! }');
    expect(departures(contract, buildSchema(ours))).toEqual(expected);
  });
});

/** What ours has beyond the contract, which it may. */
const OURS_ALONE = ['StockAlias.standsAlone', 'StockAliasInput.standsAlone', 'StockReference.issuer'];

function isOfOurs({ description }: { description: string }): boolean {
  return OURS_ALONE.some(name => description === `${name} was removed.`);
}

/** What ours lacks, by name, and what it has otherwise, by the sentence of graphql-js. */
function departures(contract: GraphQLSchema, ours: GraphQLSchema): string[] {
  return [...findBreakingChanges(contract, ours), ...findDangerousChanges(contract, ours)]
    .filter(({ type }) => type !== 'OPTIONAL_INPUT_FIELD_ADDED')
    .map(({ type, description }) => {
      const [, name, argument] = /^([\w.]+)(?: arg (\w+))? was removed\.$/.exec(description) ?? [];
      if (name === undefined) return `${type}: ${description}`;
      return argument === undefined ? name : `${name}(${argument}:)`;
    })
    .sort();
}

function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(type => !isSpecifiedScalarType(type) && !isIntrospectionType(type))
    .flatMap(type => [{ name: type.name, description: type.description }, ...partsOf(type)])
    .filter(({ description }) => !description)
    .map(({ name }) => name);
}

interface Part {
  name: string;
  description?: string | null | undefined;
}

/** The fields, arguments and values of a type. */
function partsOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) return type.getValues().map(value => partOf(type, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(field => partOf(type, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => [
    partOf(type, field),
    ...field.args.map(({ name, description }) => ({ name: `${type.name}.${field.name}(${name}:)`, description })),
  ]);
}

function partOf(type: GraphQLNamedType, { name, description }: Part): Part {
  return { name: `${type.name}.${name}`, description };
}
