import { isChannelTag, sourceOfTag } from './source-of-tag.js';

/** Where a post may name its source. */
export interface SourceHints {
  /** Credit lines below the text. */
  footers: readonly string[];
  /** By front matter or page. */
  stated: string | null;
  tags: readonly string[];
  category: string;
}

/**
 * The source of a post: by its footer （文章来源：界面新闻）, which readers see; else as front matter or page state it
 * (a page's og:site_name may be only the portal); else by its tag.
 */
export function findSource({ footers, stated, tags, category }: SourceHints): {
  name: string | null;
  isStated: boolean;
} {
  const name = footers.map(sourceInFooter).find(source => source !== null) ?? stated;
  if (name !== null) return { name, isStated: true };
  const channel = tags.find(tag => isChannelTag(tag) || category === EASTMONEY_CHANNEL);
  return { name: channel ?? sourceOfOnlyTag(tags), isStated: false };
}

/** One tag of several is a subject of the article rather than its feed. */
function sourceOfOnlyTag(tags: readonly string[]): string | null {
  const [tag, ...others] = tags;
  return tag === undefined || others.length > 0 ? null : sourceOfTag(tag);
}

function sourceInFooter(footer: string): string | null {
  return FOOTER.exec(footer.trim())?.[1]?.trim() || null;
}

const EASTMONEY_CHANNEL = 'emnews';
/** A name may hold brackets itself: 安信国际证券(香港). */
const FOOTER = /^[（(]?\s*(?:文章)?来源\s*[：:]\s*((?:[^（()）]|[（(][^（()）]*[）)])+)[）)]?$/;
