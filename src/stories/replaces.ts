/** Characters in a row that both must have before a place ends: single ones are met by chance, as 创 in 创业板 and 科创板. */
const RUN = 2;

/**
 * Whether one text has other words in a place than the other, where both are else alike. More words in one of them
 * replace nothing: 茅台涨停 and 五粮液涨停 do, 茅台涨停 and 茅台午后涨停 do not.
 */
export function replaces(text: string, other: string): boolean {
  const lengths = commonLengths(text, other);
  const width = other.length + 1;
  let [row, column] = [0, 0];
  let [isLacking, isAdding, run] = [false, false, 0];
  while (row < text.length || column < other.length) {
    if (row < text.length && column < other.length && text[row] === other[column]) {
      run++;
      if (run >= RUN) [isLacking, isAdding] = [false, false];
      row++;
      column++;
      continue;
    }
    run = 0;
    const below = row < text.length ? (lengths[(row + 1) * width + column] ?? 0) : -1;
    const beside = column < other.length ? (lengths[row * width + column + 1] ?? 0) : -1;
    if (below >= beside) {
      isLacking = true;
      row++;
    } else {
      isAdding = true;
      column++;
    }
    if (isLacking && isAdding) return true;
  }
  return false;
}

/** The lengths of the longest common subsequences of what is left of both texts from each pair of places on. */
function commonLengths(text: string, other: string): Uint16Array {
  const width = other.length + 1;
  const lengths = new Uint16Array((text.length + 1) * width);
  for (let row = text.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const place = row * width + column;
      const [below, beside, both] = [lengths[place + width], lengths[place + 1], lengths[place + width + 1]];
      lengths[place] = text[row] === other[column] ? (both ?? 0) + 1 : Math.max(below ?? 0, beside ?? 0);
    }
  }
  return lengths;
}
