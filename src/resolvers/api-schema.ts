import type { GraphQLSchema } from 'graphql';
import { buildApiSchema } from '../schema/build-schema.js';
import { resolvers } from './resolvers.js';

let schema: GraphQLSchema | null = null;

/** The API's schema, made once a process: type-graphql gathers its parts in one place for all. */
export function apiSchema(): GraphQLSchema {
  schema ??= buildApiSchema(resolvers);
  return schema;
}
