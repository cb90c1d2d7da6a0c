import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray } from 'type-graphql';
import { printGlobalIds } from './node.js';

/** Builds the API's schema of its resolvers. */
export function buildApiSchema(resolvers: NonEmptyArray<ClassType>): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false });
  printGlobalIds(schema);
  return schema;
}
