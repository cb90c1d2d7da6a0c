import { isPersonName } from './person-name.js';

/** Lines looked at, at either end of a text: that is where writers are named. */
const EDGE_LINES = 3;

/** Longest line that is looked at, in UTF-16 units: a line with a writer's name has little else. */
const MAX_LINE = 60;

/**
 * The writers that a text names in a line of their own: （作者：张三 李四）, 文/王五, 本报记者 赵六 北京报道. A line that
 * holds anything else names none: 记者从中国太保了解到.
 */
export function findAuthors(text: string, footers: readonly string[]): string[] {
  const lines = [...footers, ...edgeLines(text)].map(line => line.trim());
  return [...new Set(lines.flatMap(authorsInLine))];
}

/** The first and the last lines of a text, without a look at all that lie between. */
function edgeLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let count = 0; count < EDGE_LINES && start < text.length; count++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  let end = text.length;
  for (let count = 0; count < EDGE_LINES && end > start; count++) {
    const newline = text.lastIndexOf('\n', end - 1);
    lines.push(text.slice(newline + 1, end));
    end = newline;
  }
  return lines;
}

function authorsInLine(line: string): string[] {
  if (line === '' || line.length > MAX_LINE) return [];
  const bare = line.replace(/^[（(【[]/, '').replace(/[）)】\]]$/, '');
  const names = BYLINES.map(byline => byline.exec(bare)?.[1]).find(found => found !== undefined);
  return names === undefined ? [] : namesIn(names);
}

/** The names, if the line holds only names and what may stand behind them. */
function namesIn(words: string): string[] {
  const before = words.replace(EDITOR, '').replace(PLACE, '').trim();
  const parts = before
    .split(/[、，,;；]/)
    .map(part => part.trim())
    .filter(Boolean);
  const names = parts.flatMap(part => (/\p{Script=Han}/u.test(part) ? part.split(/\s+/) : [part]));
  const count = names.findIndex(name => !isPersonName(name));
  if (count < 0) return names;
  return names.slice(count).every(word => DATELINE.test(word)) ? names.slice(0, count) : [];
}

const BYLINES = [
  /^(?:本文)?作者\s*[：:|｜/／]\s*(.+)$/,
  /^文\s*[/／|｜：:]\s*(.+)$/,
  // Without a mark or a space, 记者 begins a sentence.
  /^\p{Script=Han}{0,10}记者(?:\s*[：:|｜/／丨]\s*|\s+)(.+)$/u,
  /^(?:By|by|BY)\s+(.+)$/,
];

/** The editor, who stands behind the writer, and the place in brackets (the last one is cut off already). */
const EDITOR = /\s+(?:每经|责任)?(?:编辑|责编).*$/;
const PLACE = /[（(][^（()）]{0,12}[）)]?$/;

/** What follows the names in a byline: where from, and what was done. */
const DATELINE =
  /^(?:\p{Script=Han}{0,6}报道|北京|上海|深圳|广州|杭州|成都|武汉|南京|重庆|天津|香港|综合|整理|摄影?|文|编译)$/u;
