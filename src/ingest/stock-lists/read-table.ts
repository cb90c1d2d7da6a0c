import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableListError } from '../../errors.js';
import type { ListFormat, ListRow } from './list-format.js';

/** What parts the cells of a row: CSV, NASDAQ's files, Excel's "Unicode text", Excel where the comma is for decimals. */
const DELIMITERS = [',', '|', '\t', ';'];

/** Lines in front of a header, as HKEX has them. */
const MOST_LINES_BEFORE = 20;

/** A table whose columns a format knows. */
export interface Table {
  format: ListFormat;
  /** Each with its line, counted from 1. */
  rows: { line: number; row: ListRow }[];
}

/** Finds the header that one of the formats knows, and reads the rows below it; null where none does. Throws UnreadableListError. */
export function readTable(text: string, formats: readonly ListFormat[]): Table | null {
  const lines = text.split('\n', MOST_LINES_BEFORE + 1);
  for (const [index, line] of lines.entries()) {
    for (const delimiter of DELIMITERS) {
      const header = line.split(delimiter).map(columnName);
      const format = formats.find(({ columns }) => columns.every(column => header.includes(column)));
      if (format === undefined) continue;
      const body = text.split('\n').slice(index + 1);
      return { format, rows: readRows(body.join('\n'), header, delimiter, index + 2) };
    }
  }
  return null;
}

function columnName(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase();
}

/** `firstLine` is that of the body in the file. */
function readRows(body: string, header: readonly string[], delimiter: string, firstLine: number): Table['rows'] {
  const rows: Table['rows'] = [];
  const places = new Map(header.map((column, index) => [column, index]));
  let begin = firstLine;
  try {
    parse(body, {
      ...{ delimiter, relax_column_count: true, skip_records_with_empty_values: true },
      // NASDAQ's files quote nothing, and their names hold quotation marks.
      ...(delimiter === '|' && { quote: null }),
      on_record(cells: string[], { lines }) {
        const row: ListRow = column => cells[places.get(column) ?? -1]?.trim() ?? '';
        rows.push({ line: firstLine + lines - 1, row });
        begin = firstLine + lines;
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? quoteError(error, begin) : error;
  }
  return rows;
}

/** Of tables with as many cells as they like, quotation marks are all that can be wrong. */
function quoteError({ code }: CsvError, line: number): UnreadableListError {
  const isOpen = code === 'CSV_QUOTE_NOT_CLOSED';
  const what = isOpen ? 'a quotation mark is opened and never closed' : 'a quotation mark stands inside a cell';
  const fix = 'put the whole cell into quotation marks, and write those that belong to the text twice ("")';
  return new UnreadableListError(`row ${line}: ${what}; ${fix}.`);
}
