import type { PostInput } from '../../src/ingest/post-input.js';

/** What a test says of a post as the crawler of finews writes it. */
export interface CrawledPost {
  /** 18 digits; they begin with the day. */
  id?: string;
  /** `NW` is the plain form, which names its source; the other has the stock annotations. */
  form?: 'ANNOTATED' | 'NW';
  title?: string;
  /** As the front matter has it; empty where the crawler found none. */
  date?: string;
  categories?: string;
  tags?: string;
  digest?: string;
  /** HTML, without the footer. */
  body?: string;
  /** In the footer; null for none. */
  source?: string | null;
  /** Whether file and link line carry the id. */
  isNamed?: boolean;
}

/** A post in the crawler's format, as a caller hands it in: all that is known of it stands in the post itself. */
export function aCrawledPost(post: CrawledPost = {}): PostInput {
  const { id = '202601050000000001', form = 'ANNOTATED', isNamed = true } = post;
  const { title = '一家公司发布公告', date = '2026-01-05 09:30:00 +0800', digest, source = '财联社' } = post;
  const isPlain = form === 'NW';
  const { categories = isPlain ? 'cailianshe' : 'emnews', tags = isPlain ? '财联社新闻' : '东财滚动新闻' } = post;
  const address = isPlain
    ? `http://finews.zning.xyz/html_News/NewsShare.html?infoCode=NW${id}`
    : `http://finance.eastmoney.com/news/1345,${id}.html`;
  const { body = '<p>公司今天发布了一份公告。</p>' } = post;
  const footer = source === null ? '' : `<p class="em_media">（文章来源：${source}）</p>`;
  const lines = [
    ...[
      '---',
      'layout: post',
      `title: "${title}"`,
      `date: ${date}`,
      `categories: ${categories}`,
      `tags: ${tags}`,
      '---',
    ],
    ...(digest === undefined ? [] : [`> ${digest}`, '']),
    ...[`${HIDDEN}${body}${footer}`, '', `<${isNamed ? address : ''}>`, ''],
    '[返回东财滚动新闻](../emnews/)',
    '[返回首页](../)',
  ];
  const day = date === '' ? '' : date.slice(0, 10);
  return { content: lines.join('\n'), filename: isNamed ? `${day}-${isPlain ? 'NW' : ''}${id}.md` : null };
}

const HIDDEN = '<p style="display:none;height:1px;overflow:hidden;"><br /></p>';

/** A name as eastmoney annotates it where it comes first. */
export function annotated(market: number, code: string, name: string): string {
  const address = `http://quote.eastmoney.com/unify/r/${market}.${code}`;
  return `<span id="stock_${market}.${code}"><a href="${address}" class="keytip" data-code="${market},${code}">${name}</a></span><span id="quote_${market}.${code}"></span>`;
}

/** The picture of a price, which says what a post is about. */
export function aChart(market: number, code: string): string {
  const address = `http://quote.eastmoney.com/unify/r/${market}.${code}`;
  const image = `<img src="https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=${market}.${code}&imageType=k&at=1" border="0" alt="K图 ${code}_0" data-code="K ${code}|${market}|1" />`;
  return `<!-- EM_StockImg_Start --><p style="text-align:center;"><a href="${address}" data-code="${code}|${market}|1" class="EmImageRemark" target="_blank">${image}</a></p>`;
}
