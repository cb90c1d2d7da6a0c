import type { ApolloServerOptions } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from '../resolvers/context.js';

/** What Apollo lets somebody else execute operations through. */
type Gateway = NonNullable<ApolloServerOptions<Context>['gateway']>;

/**
 * Executes queries as functions that graphql-jit compiles of their documents: graphql's own executor walks
 * the document again for each object of each answer. Mutations are executed by it, one after the other as they stand.
 */
export function compiledExecution(schema: GraphQLSchema): Gateway {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    async load() {
      const compiled = new CompiledQueries(schema);
      return {
        async executor({ document, operation, operationName, request, context }) {
          const variableValues = request.variables ?? {};
          const isQuery = operation.operation === OperationTypeNode.QUERY;
          const query = isQuery ? compiled.of(document, operationName) : null;
          const result = await query?.(undefined, context, variableValues);
          // Variables that are not what they are declared as end a compiled query, too; it only says so in other words.
          return result?.data === undefined
            ? await execute({ schema, document, operationName, variableValues, contextValue: context })
            : inOrder(result);
        },
      };
    },
    async stop() {},
  };
}

/** Errors stand first, as graphql has them. */
function inOrder({ errors, data }: ExecutionResult): ExecutionResult {
  return errors === undefined ? { data } : { errors, data };
}

type Query = CompiledQuery['query'];

/** Documents whose queries are kept compiled, those that were used last; one takes 6 to 21 kB. */
const KEPT_DOCUMENTS = 500;

/** Characters of the longest document that is compiled: it takes longer the longer one is, and nobody waits for a large one. */
const LONGEST_DOCUMENT = 10_000;

/** The queries of documents that came before: to compile one takes up to a millisecond. */
class CompiledQueries {
  private readonly kept = new LRUCache<DocumentNode, Map<string | null, Query | null>>({ max: KEPT_DOCUMENTS });
  private readonly seen = new WeakSet<DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Null where a document has not come before, is too long, or cannot be compiled. */
  of(document: DocumentNode, operationName: string | null): Query | null {
    if ((document.loc?.source.body.length ?? 0) > LONGEST_DOCUMENT) return null;
    if (!this.seen.has(document)) {
      this.seen.add(document);
      return null;
    }
    const ofDocument = this.kept.get(document) ?? new Map<string | null, Query | null>();
    this.kept.set(document, ofDocument);
    const known = ofDocument.get(operationName);
    if (known !== undefined) return known;
    const result = compileQuery(this.schema, document, operationName ?? undefined);
    const query = isCompiledQuery(result) ? result.query : null;
    ofDocument.set(operationName, query);
    return query;
  }
}
