import type { ListedStock } from '../../editing/listed-stock.js';

/** A row by the names of its columns, in lower case; a cell that is not there is empty. */
export type ListRow = (column: string) => string;

/** What a row came to: a security; null for what is none; or what is wrong with it and what to write. */
export type RowReading = ListedStock | string | null;

/** A kind of table that securities come in. */
export interface ListFormat {
  /** For people. */
  title: string;
  /** Columns that its header has, in lower case; what else it has does not matter. */
  columns: readonly string[];
  /** What a row is of, for people: market and code, a symbol. */
  read(row: ListRow): RowReading;
}
