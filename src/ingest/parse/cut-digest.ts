/** A body parted from the digest above it. */
export interface DigestedBody {
  digest: string | null;
  body: string;
}

/**
 * Cuts off the digest, which the crawler writes as `> …` at the top. The lines of one that was broken are still its,
 * up to a blank line or the first of HTML.
 */
export function cutDigest(text: string): DigestedBody {
  const start = text.search(/\S/);
  if (start < 0 || text.charAt(start) !== '>') return { digest: null, body: text };
  const lines: string[] = [];
  let at = start;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).trim();
    if (line === '' || (lines.length > 0 && line.startsWith('<'))) break;
    lines.push(line.replace(/^>[> \t]*/, ''));
    at = end + 1;
  }
  return { digest: lines.join('\n').trim() || null, body: text.slice(at) };
}
