const MARK = 'strong|b|em|i|u|s|del|ins|sub|sup|small|mark|code|cite';
const CONTAINER = 'ul|li|blockquote|figure|figcaption|table|caption|thead|tbody|tfoot|tr';
const URL_TEXT = '[^"<>\\s]*';
const TAG = new RegExp(
  [
    `<(p|ol|td|th|${CONTAINER}|${MARK})>`,
    `<(ol) start="-?\\d+">`,
    `<(td|th)(?: colspan="\\d+"| rowspan="\\d+"){1,2}>`,
    `<(h[1-6]) id="section-\\d+">`,
    `<(a) href="(?:https?://|mailto:)${URL_TEXT}" rel="noopener noreferrer nofollow">`,
    `<br />`,
    `<img src="https?://${URL_TEXT}"(?: alt="[^"<>]*")?(?: width="\\d+")?(?: height="\\d+")? loading="lazy" referrerpolicy="no-referrer" />`,
    `</(\\w+)>`,
    `[^<>]+`,
  ].join('|'),
  'y',
);

/**
 * Says what in `html` is not written exactly as we write it; null if nothing. No parser is asked, for parsers differ:
 * every `<` has to begin one of our own tags, letter by letter, and every tag has to close in order.
 */
export function faultOf(html: string): string | null {
  const open: string[] = [];
  TAG.lastIndex = 0;
  while (TAG.lastIndex < html.length) {
    const at = TAG.lastIndex;
    const match = TAG.exec(html);
    if (!match) return `not ours: ${html.slice(at, at + 80)}`;
    const end = match.at(-1);
    const start = match.slice(1, -1).find(name => name !== undefined);
    if (start !== undefined) open.push(start);
    if (end !== undefined && open.pop() !== end) return `closes out of order: ${html.slice(at, at + 80)}`;
  }
  return open.length > 0 ? `not closed: ${open.join(' ')}` : null;
}
