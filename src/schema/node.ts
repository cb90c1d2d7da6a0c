import { GraphQLID, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { Field, ID, InterfaceType } from 'type-graphql';

/** What has an id of its own across the whole API. */
@InterfaceType({ description: 'What has an id of its own across the whole API.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, and unlike every other; give it back to node(id).' })
  id!: number;
}

/** The types whose rows have an id. */
export type NodeType =
  | 'Article'
  | 'Category'
  | 'Tag'
  | 'Source'
  | 'StockReference'
  | 'Story'
  | 'Revision'
  | 'ApiToken'
  | 'AuditEntry'
  | 'Webhook'
  | 'WebhookDelivery';

const NODE_TYPES: readonly string[] = [
  'Article',
  'Category',
  'Tag',
  'Source',
  'StockReference',
  'Story',
  'Revision',
  'ApiToken',
  'AuditEntry',
  'Webhook',
  'WebhookDelivery',
] satisfies readonly NodeType[];

/** The largest key: both databases count rows in 32 bits, and PostgreSQL refuses to compare with more. */
export const MAX_KEY = 2 ** 31 - 1;

/** The opaque id of a row: base64url of "Type:key". */
export function toGlobalId(type: NodeType, key: number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** The type and key behind an opaque id; null where it is not one of ours. */
export function fromGlobalId(id: string): { type: NodeType; key: number } | null {
  const [type, digits, ...rest] = Buffer.from(id, 'base64url').toString().split(':');
  const key = Number(digits);
  if (!isNodeType(type) || rest.length > 0 || !Number.isInteger(key) || key > MAX_KEY || toGlobalId(type, key) !== id)
    return null;
  return { type, key };
}

/** The key behind an id of one type; null where it is another's or none of ours. */
export function keyOf(type: NodeType, id: string): number | null {
  const node = fromGlobalId(id);
  return node?.type === type ? node.key : null;
}

/**
 * Makes a built schema print opaque ids. Done on the schema instead of by field resolvers, because a plain
 * function on the field costs a third of type-graphql's wrapper, and every node of every answer pays it.
 */
export function printGlobalIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) && type.name === 'Node') {
      type.resolveType = (value: { __typename: NodeType }) => value.__typename;
    }
    if (!isObjectType(type) || !isNodeType(type.name)) continue;
    const { name } = type;
    const field = type.getFields().id;
    if (field === undefined || field.type.toString() !== `${GraphQLID.name}!`) throw new Error(`${name} has no id`);
    field.resolve = (row: { id: number }) => toGlobalId(name, row.id);
  }
}

/** Whether a type's rows have an id. */
export function isNodeType(name: string | undefined): name is NodeType {
  return name !== undefined && NODE_TYPES.includes(name);
}
