import type { ArticleRow } from '../database/rows.js';
import type { QueryWord } from '../search/read-query.js';
import type { ArticleFacets } from './facets.js';
import { type SearchPlace, writeSearchCursor } from './search-cursor.js';

/** An article that a search found. */
export interface FoundArticle {
  article: ArticleRow;
  score: number;
  place: SearchPlace;
}

/** What a page is of. */
export interface SearchPageFacts {
  /** Names the search in cursors; see search-cursor.ts. */
  name: string;
  counts: readonly number[];
  /** What a snippet shows. */
  words: readonly QueryWord[];
  /** Whether others stand in front of the page, and behind it. */
  hasPreviousPage: boolean;
  hasNextPage: boolean;
}

/** One page of what a search found. */
export class SearchPage {
  /** `total` counts all that is found, when asked. */
  constructor(
    private readonly found: readonly FoundArticle[],
    private readonly facts: SearchPageFacts,
    readonly total: () => Promise<number>,
    readonly facets: ArticleFacets,
  ) {}

  get nodes(): ArticleRow[] {
    return this.found.map(({ article }) => article);
  }

  get edges(): SearchEdge[] {
    const { words } = this.facts;
    return this.found.map(each => ({ cursor: this.cursorOf(each), node: each.article, score: each.score, words }));
  }

  get pageInfo() {
    const { hasPreviousPage, hasNextPage } = this.facts;
    const [first, last] = [this.found.at(0), this.found.at(-1)];
    return {
      ...{ hasPreviousPage, hasNextPage },
      startCursor: first === undefined ? null : this.cursorOf(first),
      endCursor: last === undefined ? null : this.cursorOf(last),
    };
  }

  private cursorOf({ place }: FoundArticle): string {
    const { name, counts } = this.facts;
    return writeSearchCursor(name, { ...place, counts });
  }
}

/** An article in what a search found. */
export interface SearchEdge {
  cursor: string;
  node: ArticleRow;
  score: number;
  words: readonly QueryWord[];
}
