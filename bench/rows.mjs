// The rows of the bench: what was measured of how many articles, and figures that it has some of.

/** CPU is that of the server's process a request; PostgreSQL's own is not in it. */
const COLUMNS = [
  { name: 'articles', title: 'articles' },
  { name: 'what', title: 'what' },
  { name: 'rate', title: 'per s', digits: 0 },
  { name: 'p50', title: 'p50 ms', digits: 1 },
  { name: 'p95', title: 'p95 ms', digits: 1 },
  { name: 'p99', title: 'p99 ms', digits: 1 },
  { name: 'cpu', title: 'CPU ms', digits: 2 },
  { name: 'memory', title: 'MB', digits: 0 },
  { name: 'ratio', title: 'ratio', digits: 3 },
  { name: 'to', title: 'to' },
  { name: 'growth', title: 'to first size', digits: 2 },
];

/** Adds how each stands to the row that it names, and to its like of the first size: by rates, or else by medians. */
export function withRatios(rows) {
  return rows.map(row => {
    const other = rows.find(({ articles, what }) => articles === row.articles && what === row.to);
    const first = rows.find(({ what }) => what === row.what);
    return {
      ...row,
      to: other?.what,
      ratio: ratioOf(row, other),
      growth: first === row ? undefined : ratioOf(row, first),
    };
  });
}

function ratioOf(row, other) {
  if (other === undefined) return undefined;
  return row.rate === undefined ? row.p50 / other.p50 : row.rate / other.rate;
}

/** The rows as lines of text. */
export function tableOf(rows) {
  const columns = COLUMNS.map(({ name, title, digits }) => {
    const cells = rows.map(row => cellOf(row[name], digits));
    const width = Math.max(...[title, ...cells].map(cell => cell.length));
    return [title, ...cells].map(cell => (digits === undefined ? cell.padEnd(width) : cell.padStart(width)));
  });
  const lines = columns[0].map((_, line) => columns.map(cells => cells[line]).join('  '));
  return lines.map(line => line.trimEnd()).join('\n');
}

function cellOf(value, digits) {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
