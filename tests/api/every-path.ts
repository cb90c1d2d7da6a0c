import { type GraphQLField, type GraphQLOutputType, getNamedType, isCompositeType, isInterfaceType } from 'graphql';
import { apiSchema } from '../../src/resolvers/api-schema.js';

/** What stands for the required arguments of the schema's fields. */
export interface Keys {
  ids: readonly string[];
  slugs: readonly string[];
}

/** A query down one field of the root. */
export interface PathQuery {
  path: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Objects below the root: articles { nodes { stocks { nodes { articles { nodes { category … } } } } } }. */
const DEPTH = 7;

/** What is for editors only answers a reader with an error; the tests of those fields are others. */
const FOR_EDITORS = ['previewPost', 'original', 'warnings'];

const SCHEMA = apiSchema();

/** Queries that together select every field that a reader may ask for, from every root, nested again and again. */
export function everyPath(keys: Keys): PathQuery[] {
  const roots = Object.values(SCHEMA.getQueryType()?.getFields() ?? {});
  return roots.filter(isForReaders).flatMap(field => {
    const selection = `${field.name}${argumentsOf(field)} ${selectionOf(field.type, DEPTH)}`;
    return variablesOf(field, keys).map(variables => ({
      path: `${field.name} ${JSON.stringify(variables)}`,
      query: `query ${declared(field)} { ${selection} }`,
      variables,
    }));
  });
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (isInterfaceType(named)) {
    const parts = SCHEMA.getPossibleTypes(named).map(part => `... on ${part.name} ${selectionOf(part, depth)}`);
    return `{ id ${parts.join(' ')} }`;
  }
  if (!('getFields' in named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(isForReaders);
  const wanted = fields.filter(field => depth > 1 || !isCompositeType(getNamedType(field.type)));
  // A connection's edges lead where its nodes lead; followed once, near the root.
  const distinct = wanted.filter(field => field.name !== 'node' || depth > DEPTH - 2);
  const parts = distinct.map(field => `${field.name} ${selectionOf(field.type, depth - 1)}`);
  return `{ __typename ${parts.join(' ')} }`;
}

function isForReaders({ name }: { name: string }): boolean {
  return !FOR_EDITORS.includes(name);
}

type AnyField = GraphQLField<unknown, unknown>;

/** The arguments that say which one: required ones, and article's choice of keys. */
function keysOf({ args }: AnyField) {
  return args.filter(({ name }) => ['id', 'ids', 'slug', 'externalId', 'symbol'].includes(name));
}

function declared(field: AnyField): string {
  const variables = keysOf(field).map(({ name, type }) => `$${name}: ${type}`);
  return variables.length === 0 ? '' : `(${variables.join(', ')})`;
}

function argumentsOf(field: AnyField): string {
  const given = keysOf(field).map(({ name }) => `${name}: $${name}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function variablesOf(field: AnyField, { ids, slugs }: Keys): Record<string, unknown>[] {
  const values: Record<string, readonly unknown[]> = {
    id: ids,
    ids: [ids],
    slug: slugs,
    externalId: slugs,
    symbol: ['600519.SH'],
  };
  const names = keysOf(field).map(({ name }) => name);
  return names.length === 0 ? [{}] : names.flatMap(name => (values[name] ?? []).map(value => ({ [name]: value })));
}
