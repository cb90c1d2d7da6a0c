import type { ArticleFacets } from './facets.js';
import { Page, type PageRequest, type Place } from './paging.js';

/** One page of a list of articles, with the counts of the whole list. */
export class ArticlePage<Row> extends Page<Row> {
  constructor(
    found: readonly Row[],
    request: PageRequest,
    placeOf: (row: Row) => Place,
    total: () => Promise<number>,
    readonly facets: ArticleFacets,
  ) {
    super(found, request, placeOf, total);
  }
}
