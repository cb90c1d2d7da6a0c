import { type ArticleStockRow, fromJson } from '../database/rows.js';

/** What an edge says of a link. */
export type StockLinkColumns = Pick<ArticleStockRow, 'role' | 'origins' | 'confidence' | 'reason' | 'mentions'>;

/** A link as an edge of either of its sides; its lists are parsed only where they are asked for. */
export class StockLinkEdge<Node> {
  constructor(
    readonly cursor: string,
    readonly node: Node,
    private readonly link: StockLinkColumns,
  ) {}

  get role() {
    return this.link.role;
  }

  get origins() {
    return fromJson(this.link.origins);
  }

  get confidence() {
    return this.link.confidence;
  }

  get reason() {
    return this.link.reason;
  }

  get mentions() {
    return fromJson(this.link.mentions);
  }
}
