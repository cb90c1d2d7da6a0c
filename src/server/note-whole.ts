import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../resolvers/context.js';

/** Notes of a query that all of it went well: what ended in an error may go well the next time, and is not kept. */
export const noteWhole: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue: { reads } }) {
    if (reads === null) return;
    return {
      async willSendResponse({ operation, response: { body } }) {
        const isQuery = operation?.operation === OperationTypeNode.QUERY;
        reads.isWhole = isQuery && body.kind === 'single' && body.singleResult.errors === undefined;
      },
    };
  },
};
