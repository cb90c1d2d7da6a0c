import 'reflect-metadata';
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import { apiSchema } from '../../src/resolvers/api-schema.js';

/** What to give for arguments and input fields: by the name of each, the values to try. Enums are tried whole. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/** A query down one field of the root. */
export interface PathQuery {
  /** The root's field with its key. */
  root: string;
  query: string;
  variables: Record<string, unknown>;
  /** The ways that the query takes to an article, a term, an edge or a count. */
  paths: readonly string[];
  /** What the query's aliases stand for. */
  aliases: ReadonlyMap<string, string>;
}

/** Which of the schema's paths to take. */
interface Choice {
  /** With each list also asked by each filter, order and page; nested lists plain where it is left out. */
  withArguments?: boolean;
  /** With the fields that are for editors and admins, which answer a reader with an error. */
  withEditorsFields?: boolean;
}

/** Objects below the root: articles { nodes { stocks { nodes { articles { nodes { category … } } } } } }. */
const DEPTH = 7;

/** The arguments that say which one of all; each value is asked for by a request of its own. */
const KEYS = ['id', 'ids', 'slug', 'externalId', 'symbol', 'token'];

/** Fields of an input that are refused without another, which is then given, too. */
const GOES_WITH: Readonly<Record<string, string>> = { stockRoles: 'stockSymbols', minConfidence: 'stockSymbols' };

const SCHEMA = apiSchema();

/**
 * Queries that together take every path from the root to every field that a reader may ask for, nested again and
 * again. Made from the schema: a field that it gains is on the paths at once, and an argument must be given values.
 */
export function everyPath(values: Values, choice: Choice = {}): PathQuery[] {
  return fieldsOf(SCHEMA.getQueryType()).flatMap(field => {
    if (!choice.withEditorsFields && !isForReaders(field)) return [];
    return partsOf(field, choice).flatMap(part => {
      const { query, paths, aliases } = new Walk(values, choice, part).from(field);
      if (paths.length === 0 && isForReaders(field)) return [];
      return variablesOf(field, values).map(variables => {
        const root = Object.keys(variables).length === 0 ? field.name : `${field.name} ${JSON.stringify(variables)}`;
        return { root, query, variables, paths, aliases };
      });
    });
  });
}

/** The types to ask an interface for: all by one query, but each by its own where that would be too large to validate. */
function partsOf(field: AnyField, { withArguments }: Choice): (string | null)[] {
  const named = getNamedType(field.type);
  return withArguments && isInterfaceType(named) ? SCHEMA.getPossibleTypes(named).map(({ name }) => name) : [null];
}

/** Every subscription, with every path from it that a reader may ask for; its arguments are variables. */
export function everySubscription(values: Values): { name: string; query: string }[] {
  return fieldsOf(SCHEMA.getSubscriptionType()).map(field => {
    const walk = new Walk(values, {});
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const query = `subscription (${declared}) { ${field.name}(${given}) ${walk.selection(field.type, DEPTH - 1, field.name)} }`;
    return { name: field.name, query };
  });
}

/** Every mutation, with each of its arguments given the first of its values. */
export function everyMutation(values: Values): { name: string; query: string; variables: Record<string, unknown> }[] {
  return fieldsOf(SCHEMA.getMutationType()).map(field => {
    const walk = new Walk(values, {});
    const variables = Object.fromEntries(field.args.map(arg => [arg.name, firstValue(arg, values)]));
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const query = `mutation (${declared}) { ${field.name}(${given}) ${walk.selection(field.type, 5, field.name)} }`;
    return { name: field.name, query, variables };
  });
}

/** The fields that only editors or admins may ask for, as their descriptions say: Article.original, auditLog … */
export function editorsFields(): string[] {
  const types = Object.values(SCHEMA.getTypeMap()).filter(type => 'getInterfaces' in type && 'getFields' in type);
  return types
    .filter(type => type !== SCHEMA.getMutationType())
    .flatMap(type => fieldsOf(type).filter(field => !isForReaders(field)))
    .map(({ name }) => name);
}

/** Writes one query, and notes which ways it takes. */
class Walk {
  readonly paths: string[] = [];
  readonly aliases = new Map<string, string>();
  private readonly calls = new Map<string, string>();

  constructor(
    private readonly values: Values,
    private readonly choice: Choice,
    /** Which type of the root's interface to ask for; all of them where there is none. */
    private readonly part: string | null = null,
  ) {}

  from(field: AnyField) {
    const keys = field.args.filter(({ name }) => KEYS.includes(name));
    const others = field.args.filter(arg => isNonNullType(arg.type) && !keys.includes(arg));
    const declared = keys.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const given = new Map([
      ...keys.map(({ name }) => [name, `${name}: $${name}`] as const),
      ...others.map(arg => [arg.name, printed(arg, firstValue(arg, this.values))] as const),
    ]);
    const query = `query ${inBrackets(declared)} { ${this.field(field, given, DEPTH, '')} }`;
    return { query, paths: this.paths, aliases: this.aliases };
  }

  selection(type: GraphQLOutputType, depth: number, way: string): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    if (isInterfaceType(named)) {
      const wanted = SCHEMA.getPossibleTypes(named).filter(({ name }) => this.part === null || name === this.part);
      const parts = wanted.map(part => `... on ${part} ${this.selection(part, depth, `${way}(${part})`)}`);
      return `{ id ${parts.join(' ')} }`;
    }
    const fields = fieldsOf(named).filter(field => this.choice.withEditorsFields || isForReaders(field));
    const wanted = fields.filter(field => depth > 1 || !isCompositeType(getNamedType(field.type)));
    // A connection's edges lead where its nodes lead; followed once, near the root, and below it to the node itself.
    const parts = wanted.map(field => {
      // So are the terms of counts; related articles show themselves, for what stands at them is loaded as elsewhere.
      const isEnd = field.name === 'node' || /Count$/.test(named.name);
      const deep = isEnd && depth <= DEPTH - 2 ? 1 : depth - 1;
      const below = field.name === 'relatedArticles' ? 1 : deep;
      return this.field(field, new Map(), isForReaders(field) ? below : Math.min(below, 2), way);
    });
    return `{ __typename ${parts.join(' ')} }`;
  }

  private field(field: AnyField, given: ReadonlyMap<string, string>, depth: number, way: string): string {
    const path = way === '' ? field.name : `${way}.${field.name}`;
    this.note(field, path);
    const plain = `${callOf(field, given)} ${this.selection(field.type, depth, path)}`;
    if (!this.choice.withArguments || depth < 2 || !isForReaders(field)) return plain;
    const further = field.args.filter(arg => !KEYS.includes(arg.name) && isForReaders(arg));
    const calls = further.flatMap(arg =>
      valuesOf(arg, this.values).map(value => callOf(field, new Map([...given, [arg.name, printed(arg, value)]]))),
    );
    // Each filter and order of a list is asked for what stands in the list itself.
    return [plain, ...calls.map(call => this.askedBy(call, field, path))].join('\n');
  }

  private askedBy(call: string, field: AnyField, path: string): string {
    const alias = this.calls.get(call) ?? `asked${this.calls.size}`;
    this.calls.set(call, alias);
    this.aliases.set(alias, call);
    const way = path.slice(0, -field.name.length) + call;
    this.note(field, way);
    return `${alias}: ${call} ${this.selection(field.type, 2, way)}`;
  }

  private note({ name, type }: AnyField, path: string): void {
    if (/^(?:Article|Story|Category|Tag|Source)$|Edge$/.test(getNamedType(type).name) || /[cC]ount$/.test(name)) {
      this.paths.push(path);
    }
  }
}

type AnyField = GraphQLField<unknown, unknown>;
type AnyInput = GraphQLArgument | GraphQLInputField;

function fieldsOf(type: unknown): AnyField[] {
  const { getFields } = (type ?? {}) as { getFields?: () => Record<string, AnyField> };
  return getFields === undefined ? [] : Object.values(getFields.call(type));
}

function isForReaders({ description }: { description?: string | null | undefined }): boolean {
  return !/^(?:Editors|Admins) only\b/.test(description ?? '');
}

function variablesOf(field: AnyField, values: Values): Record<string, unknown>[] {
  const keys = field.args.filter(({ name }) => KEYS.includes(name));
  return keys.length === 0 ? [{}] : keys.flatMap(arg => valuesOf(arg, values).map(value => ({ [arg.name]: value })));
}

/** The values to try of an argument; of an input, each field alone, and what it must have in all combinations. */
function valuesOf({ name, type }: AnyInput, values: Values): readonly unknown[] {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (isEnumType(named)) {
    const all = named.getValues().map(({ value }) => value);
    return isList ? [...all.map(value => [value]), all] : all;
  }
  if (!isInputObjectType(named)) return given(name, values);
  const fields = Object.values(named.getFields()).filter(isForReaders);
  const required = fields.filter(field => isNonNullType(field.type));
  const base = required.reduce<Record<string, unknown>[]>(
    (sets, field) => sets.flatMap(set => valuesOf(field, values).map(value => ({ ...set, [field.name]: value }))),
    [{}],
  );
  const statuses = fields
    .filter(field => field.name === 'statuses')
    .flatMap(field => valuesOf(field, values).slice(-1));
  const alone = fields
    .filter(field => !required.includes(field))
    .flatMap(field => {
      const companion = fields.filter(({ name }) => name === GOES_WITH[field.name]);
      const given = { ...base[0], ...Object.fromEntries(companion.map(each => [each.name, firstValue(each, values)])) };
      return valuesOf(field, values).map(value => ({ ...given, [field.name]: value }));
    });
  // Each field also together with the wish to see what has any status.
  return [
    ...(required.length > 0 ? base : []),
    ...alone,
    ...statuses.flatMap(all => alone.map(set => ({ statuses: all, ...set }))),
  ];
}

function firstValue(input: AnyInput, values: Values): unknown {
  const { name, type } = input;
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return isEnumType(named) ? valuesOf(input, values)[0] : given(name, values)[0];
  const value = Object.fromEntries(
    Object.values(named.getFields()).map(field => [field.name, firstValue(field, values)]),
  );
  return isListType(getNullableType(type)) ? [value] : value;
}

function given(name: string, values: Values): readonly unknown[] {
  const found = values[name];
  if (found === undefined) throw new Error(`The schema has an argument "${name}"; say which values to try for it.`);
  return found;
}

function callOf({ name }: AnyField, given: ReadonlyMap<string, string>): string {
  return `${name}${inBrackets([...given.values()].join(', '))}`;
}

function printed({ name, type }: { name: string; type: GraphQLInputType }, value: unknown): string {
  const literal = astFromValue(value, type);
  if (literal == null) throw new Error(`${name}: ${JSON.stringify(value)} is no ${type}.`);
  return `${name}: ${print(literal)}`;
}

function inBrackets(list: string): string {
  return list === '' ? '' : `(${list})`;
}
