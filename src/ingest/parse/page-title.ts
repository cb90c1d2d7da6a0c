/** Where a page may state its title. */
export interface PageTitles {
  ogTitle: string | null;
  documentTitle: string | null;
  heading: string | null;
  siteName: string | null;
}

/** Most names cut off behind a title: channel, section, site. */
const MAX_SITE_NAMES = 4;

/** The title of a page's article, without the site's name that `<title>` adds behind it: `…_东方财富网`. */
export function pageTitle({ ogTitle, documentTitle, heading, siteName }: PageTitles): string | null {
  const whole = ogTitle ?? documentTitle;
  if (whole === null) return heading;
  // A site's logo may be an <h1> too; the article's begins the title.
  if (heading !== null && whole.startsWith(heading)) return heading;
  return withoutSiteName(whole, siteName) || heading;
}

function withoutSiteName(whole: string, siteName: string | null): string {
  let title = whole.trim();
  for (let count = 0; count < MAX_SITE_NAMES; count++) {
    const at = Math.max(...SEPARATORS.map(separator => title.lastIndexOf(separator)));
    const tail = at < 0 ? '' : title.slice(at).replace(/^[\s_|｜—–-]+/, '');
    if (at <= 0 || !(tail === siteName || SITE_NAME.test(tail))) return title;
    title = title.slice(0, at).trim();
  }
  return title;
}

const SEPARATORS = ['_', ' - ', '-', '|', '｜', '—', '–'];
/** How names of sites and their channels end. */
const SITE_NAME = /^[^，。！？：]{1,12}(?:网|网站|新闻|财经|财富|证券|频道|资讯|日报|晚报|时报|客户端|社|\.com|\.cn)$/i;
