/** A body without the lines at its end that are no part of the article. */
export interface EndedBody {
  body: string;
  /** What the link line holds; null if there is none, or if it is `<>`. */
  address: string | null;
}

/** Longest line looked at, in UTF-16 units: the text's own last line may be the whole article. */
const MAX_LINE = 500;

/** Cuts off what the crawler of finews writes below a text: the link line `<http://…>` and the links back. */
export function cutEndLines(text: string): EndedBody {
  let body = text.trimEnd();
  while (isReturnLine(lastLine(body))) body = withoutLastLine(body);
  const link = LINK_LINE.exec(lastLine(body));
  return link ? { body: withoutLastLine(body), address: link[1] || null } : { body, address: null };
}

function lastLine(body: string): string {
  const start = body.lastIndexOf('\n') + 1;
  return body.length - start > MAX_LINE ? '' : body.slice(start).trim();
}

function withoutLastLine(body: string): string {
  return body.slice(0, Math.max(0, body.lastIndexOf('\n'))).trimEnd();
}

/** True for links back, of any of the site's addresses, also two on a line that `｜` parts. */
function isReturnLine(line: string): boolean {
  return line.startsWith('[返回') && /^[\s｜|]*$/.test(line.replace(RETURN_LINK, ''));
}

const LINK_LINE = /^<\s*(https?:\/\/[^\s<>]+|)\s*>$/i;
/** An address holds brackets where the category does: anxinguojizhengquan(xianggang). */
const RETURN_LINK = /\[返回[^[\]]*\]\((?:[^()]|\([^()]*\))*\)/g;
