import { type ClassType, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ArticlePage } from '../loaders/article-page.js';
import type { LinkedStockRow } from '../loaders/article-stocks.js';
import type { Page } from '../loaders/paging.js';
import type { StockArticleRow } from '../loaders/stock-articles.js';
import { StockLinkEdge } from '../loaders/stock-link-edge.js';
import { ArticleStockEdge } from '../schema/article-stock-edge.js';
import * as connections from '../schema/connections.js';
import { Facets } from '../schema/facets.js';
import { StockArticleEdge } from '../schema/stock-article-edge.js';

function connectionFields(type: ClassType): ClassType {
  @Resolver(() => type)
  class ConnectionFields {
    @FieldResolver(() => Int, {
      description: 'How long the whole list is for this viewer; counted only when asked for.',
    })
    totalCount(@Root() page: Page<unknown>) {
      return page.total();
    }
  }
  return ConnectionFields;
}

function facetsField(type: ClassType): ClassType {
  @Resolver(() => type)
  class FacetsField {
    @FieldResolver(() => Facets, {
      description: 'What its articles have in common; counted under the same visibility and filter, when asked for.',
    })
    facets(@Root() page: Pick<ArticlePage<unknown>, 'facets'>) {
      return page.facets;
    }
  }
  return FacetsField;
}

@Resolver(() => connections.ArticleStockConnection)
class ArticleStockConnectionFields {
  @FieldResolver(() => [ArticleStockEdge], { description: 'What the page holds, each with its link.' })
  edges(@Root() page: Page<LinkedStockRow>) {
    return page.edges.map(({ cursor, node }) => new StockLinkEdge(cursor, node, node.link));
  }
}

@Resolver(() => connections.StockArticleConnection)
class StockArticleConnectionFields {
  @FieldResolver(() => [StockArticleEdge], { description: 'What the page holds, each with its link.' })
  edges(@Root() page: Page<StockArticleRow>) {
    return page.edges.map(({ cursor, node }) => new StockLinkEdge(cursor, node, node));
  }
}

/** The fields of connections that are more than a property. */
export const ConnectionFields: ClassType[] = [
  ...Object.values(connections).map(connectionFields),
  ...[connections.ArticleConnection, connections.ArticleSearchConnection, connections.StockArticleConnection].map(
    facetsField,
  ),
  ArticleStockConnectionFields,
  StockArticleConnectionFields,
];
