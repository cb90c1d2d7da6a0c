/** How alike other texts are to one, 0 to 1 in tenths: a smaller difference tells nothing. */
export function likeness(text: string): (other: string) => number {
  const own = pairsOf(text);
  return other => {
    const pairs = pairsOf(other);
    let shared = 0;
    for (const pair of pairs) if (own.has(pair)) shared++;
    // Dice's coefficient of two sets.
    const alike = own.size + pairs.size === 0 ? 0 : (2 * shared) / (own.size + pairs.size);
    return Math.round(alike * 10) / 10;
  };
}

/** The pairs of neighbouring letters: in Chinese most words are such a pair, and none needs to be known. */
function pairsOf(text: string): ReadonlySet<string> {
  const runs = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(runs.flatMap(run => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))));
}
