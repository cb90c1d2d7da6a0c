import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray, type PubSub } from 'type-graphql';
import { printGlobalIds } from './node.js';

/** Builds the API's schema of its resolvers. */
export function buildApiSchema(resolvers: NonEmptyArray<ClassType>): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, pubSub: NO_PUB_SUB });
  printGlobalIds(schema);
  describeRoots(schema);
  return schema;
}

/** type-graphql wants one where there are subscriptions; ours say themselves where their events come from. */
const NO_PUB_SUB: PubSub = {
  publish() {},
  subscribe() {
    throw new Error('A subscription names no source of its events.');
  },
};

/** Of the roots, which no class declares, type-graphql takes no description. */
function describeRoots(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (type) type.description = ROOT_DESCRIPTIONS[type.name];
  }
}

const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'What can be read. A list is a connection; an id is opaque.',
  Subscription: 'What can be followed, over WebSocket (graphql-transport-ws).',
  Mutation: 'What can be written, by editors; what is wrong with an input comes back under `userErrors`.',
};
