import { classesOf, type HtmlElement } from './html-tree.js';
import { isDropped } from './policy.js';

/** Longest line looked at, in UTF-16 units: furniture is short, and a paragraph must not be searched in vain. */
const MAX_LINE = 120;

/** True for an element that goes with all it holds: no prose, hidden from readers, or set around the article. */
export function isFurniture(element: HtmlElement): boolean {
  return isDropped(element.name) || isHidden(element) || isQuoteSlot(element) || classesOf(element).some(isAdvert);
}

/** True for the paragraph that names the source: eastmoney gives it a class. */
export function isFooter(element: HtmlElement): boolean {
  return classesOf(element).includes('em_media');
}

/** What a line is: the article's own, a credit (its words are kept as a footer), or furniture (dropped). */
export function kindOfLine(line: string): 'PROSE' | 'CREDIT' | 'FURNITURE' {
  if (line.length > MAX_LINE) return 'PROSE';
  if (CREDIT.test(line)) return 'CREDIT';
  return PAGE_LINES.some(pattern => pattern.test(line)) ? 'FURNITURE' : 'PROSE';
}

/** The crawler's posts begin with `<p style="display:none;height:1px;overflow:hidden;"><br /></p>`. */
function isHidden({ attributes }: HtmlElement): boolean {
  return attributes.has('hidden') || HIDDEN_STYLE.test(attributes.get('style') ?? '');
}

/** The slot after a name that a script fills with the price; before 2020 it held the words （行情 专区） itself. */
function isQuoteSlot({ attributes }: HtmlElement): boolean {
  return /^(?:bk)?quote_/.test(attributes.get('id') ?? '');
}

/** eastmoney's adverts, as of 2026. */
function isAdvert(className: string): boolean {
  return className === 'toplink' || className === 'em_handle_adv_close' || className.startsWith('ad_context');
}

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** A line that is nothing but a credit. 图片来源, 数据来源 and the like belong to the picture or table they stand under. */
const CREDIT =
  /^(?:[（(]\s*(?:文章来源|来源|责任编辑|责编|编辑|作者|记者|校对)\s*[：:][^（()）]*[）)]|(?:文章来源|责任编辑|责编)\s*[：:]\s*\S{1,30})$/;

/** Lines of the page around the article, each as a whole. */
const PAGE_LINES = [
  /^在东方财富看资讯行情.*>>$/,
  /^全新妙想投研助理，立即体验$/,
  /^打开微信[，,]?(?:点击底部的.*)?$/,
  /^点击底部的[“"「]发现[”"」].*$/,
  /^使用[“"「]扫一扫[”"」].*$/,
  /^即可将网页分享(?:至|到)朋友圈[。.]?$/,
  /^(?:扫一扫|扫描二维码)(?:下载|关注|分享).*$/,
  /^(?:手机上阅读文章|手机查看财经快讯|分享到您的朋友圈|微信扫一扫)$/,
  /^郑重声明[：:]东方财富.*$/,
];
