import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray } from 'type-graphql';
import { printGlobalIds } from './node.js';

/** Builds the API's schema of its resolvers. */
export function buildApiSchema(resolvers: NonEmptyArray<ClassType>): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false });
  printGlobalIds(schema);
  describeRoots(schema);
  return schema;
}

/** Of the roots, which no class declares, type-graphql takes no description. */
function describeRoots(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    if (type) type.description = ROOT_DESCRIPTIONS[type.name];
  }
}

const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'What can be read. A list is a connection; an id is opaque.',
  Mutation: 'What can be written, by editors; what is wrong with an input comes back under `userErrors`.',
};
