import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readPost } from '../../dist/ingest/read-post.js';

/** Edits of a real text, and whether it tells the same story after; null where the text has no place for it. */
const EDITS = [
  ['another source line', true, text => `${text.trim()}（某某财经）`],
  ['a dateline', true, text => `某社3月4日电，${text}`],
  ['a reporter', true, text => `${text}\n（责任编辑：某某）`],
  ['signs of another width', true, text => text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')')],
  ['blanks between letters and signs', true, text => text.replace(/([A-Za-z0-9.%]+)/g, ' $1 ')],
  ['without its last sentence', true, text => (text.length < 400 ? null : text.trim().replace(/[^。]*。$/, ''))],
  ['a sentence more at the head', true, text => (text.length < 300 ? null : `本报获悉，市场对此已有预期。${text}`)],
  [
    'another number',
    false,
    text => changed(text, /(?<!\d)\d+(?:\.\d+)?(?=%|亿|万|点|个|元)/, number => `${Number(number) + 7}`),
  ],
  ['up and down', false, text => changed(text, /[涨跌增减升降]/, sign => OPPOSITES[sign])],
  ['another name', false, text => changed(text, /^[\p{Script=Han}]{4}/u, () => '海州重工')],
  ['another day', false, text => changed(text, /(?<=月)\d{1,2}(?=日)/, day => `${(Number(day) % 28) + 1}`)],
];

const OPPOSITES = { 涨: '跌', 跌: '涨', 增: '减', 减: '增', 升: '降', 降: '升' };

/** Characters up to which one other word is another story: what is longer may have been corrected. */
const FLASH = 110;

/** All pairs of the posts of a folder, the forms of one id as the same story; and each text with an edit of it. */
export function corpusPairs(folder) {
  const posts = ['posts', 'versions'].flatMap(kind => postsIn(`${folder}/${kind}`));
  const pairs = posts.flatMap((a, index) =>
    posts.slice(index + 1).map(b => ({ same: a.id === b.id, why: `${a.name} and ${b.name}`, a, b })),
  );
  const edits = posts.flatMap(post =>
    EDITS.flatMap(([why, same, edit]) => {
      if (!same && post.text.trim().length > FLASH) return [];
      const text = edit(post.text);
      return text === null ? [] : [{ same, why: `${why}: ${post.name}`, a: post, b: { ...post, title: '', text } }];
    }),
  );
  return { pairs, edits };
}

function postsIn(folder) {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap(filename => {
    const content = readFileSync(`${folder}/${filename}`, 'utf8');
    const { fields, body } = readPost({ content, filename: filename.replace(/@.*/, '.md') }, 'Asia/Shanghai');
    if (body.text.trim() === '') return [];
    return [{ id: /\d{18}/.exec(filename)?.[0] ?? filename, name: filename, title: fields.title, text: body.text }];
  });
}

function changed(text, pattern, replace) {
  const after = text.replace(pattern, replace);
  return after === text ? null : after;
}
