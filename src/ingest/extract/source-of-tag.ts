/** Tags that are a channel's own name, whatever they end in: eastmoney's rolling news (category emnews). */
const CHANNEL_TAGS: ReadonlySet<string> = new Set(['东财滚动新闻']);

/** Words before 新闻 that name a subject, not a source. */
const SUBJECTS: ReadonlySet<string> = new Set(
  (
    '财经 国际 国内 全球 要闻 公司 行业 产业 股市 股票 基金 债券 期货 外汇 黄金 银行 保险 证券 地产 房产 汽车 科技 体育 ' +
    '娱乐 社会 军事 时政 政治 经济 金融 宏观 市场 商业 企业 热点 头条 最新 今日 重大 重要 突发 焦点 独家 滚动 美股 港股 A股'
  ).split(' '),
);

/** True for the tag of a channel. */
export function isChannelTag(tag: string): boolean {
  return CHANNEL_TAGS.has(tag);
}

/** The source in a tag of the crawler's form `<source>新闻`: 界面新闻新闻 gives 界面新闻. */
export function sourceOfTag(tag: string): string | null {
  const name = tag.endsWith('新闻') ? tag.slice(0, -'新闻'.length).trim() : '';
  return name === '' || SUBJECTS.has(name) ? null : name;
}
