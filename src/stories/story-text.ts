/** What an article says, as far as its story follows from it. */
export interface ToldText {
  title: string;
  text: string;
}

/** Letters below which a text leaves its title to say what it is about. */
const TOO_LITTLE = 16;

/**
 * What is told, without how and by whom: no signs and spaces, no dateline, no line that names a source, no words that
 * only report. Two houses that pass one message on differ in these, and in nothing else.
 */
export function storyText({ title, text }: ToldText): string {
  const told = letters(withoutSource(text));
  if (told.length >= TOO_LITTLE) return told;
  const heading = letters(withoutSource(title));
  if (told.includes(heading)) return told;
  return heading.includes(told) ? heading : heading + told;
}

function withoutSource(text: string): string {
  return SOURCE_WORDS.reduce((rest, words) => rest.replace(words, ''), text.normalize('NFKC').trim()).trim();
}

/** As NFKC leaves the signs, and in this order: what stands before a dateline goes first. */
const SOURCE_WORDS: readonly RegExp[] = [
  // A heading in the text's own line, before a dateline: 【央行降准】财联社12月8日电.
  /^【[^】\n]{2,60}】(?=\S{20})/u,
  /^[\p{Script=Han}A-Za-z]{2,12}?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息)[,:]?/u,
  /^\(?本报[讯记][^,。:\n]{0,16}?(?:讯|报道)\)?[,:]?/u,
  /^据[\p{Script=Han}A-Za-z]{2,12}?(?:报道|消息|获悉)[,:]/u,
  // Not 资金来源:自有资金.
  /(?<![\p{L}\d])\(?(?:文章来源|来源|稿源|作者|记者|责任编辑|编辑):[^()\n。]{1,24}\)?/gu,
  // Who told it, in brackets at the end: (界面新闻).
  /\([^()\d\n]{1,12}\)$/u,
];

/** Words that only say that something is said, or when it was, seen from the day; and those that hold others together. */
const REPORTING =
  /公告称|公告显示|公告|表示|据悉|获悉|消息|近日|日前|今日|今天|的|地|得|了|于|在|及|和|与|其|该|此|为|是|称/g;

function letters(text: string): string {
  return (
    text
      .toLowerCase()
      // 1,234.50 is 1234.50.
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%]/gu, '')
      .replace(REPORTING, '')
  );
}
