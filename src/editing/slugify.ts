import { pinyin } from 'pinyin-pro';

/** Longest slug made of a text, in characters: what fits in a line of an address bar. */
const MAX_SLUG = 80;

/** A slug of a name, Chinese in pinyin without gaps, as the feeds of eastmoney are named: 界面新闻 gives jiemianxinwen. */
export function slugOfName(name: string): string {
  return toSlug(name, '');
}

/** A slug of a title, each character of Chinese a syllable: 中国太保 gives zhong-guo-tai-bao. */
export function slugOfTitle(title: string): string {
  return toSlug(title, '-');
}

/** True for what can be a slug as it is: letters in lower case and digits, parted by single hyphens. */
export function isSlug(value: string): boolean {
  return SLUG.test(value) && value === value.toLowerCase();
}

/** Empty where there is neither letter nor digit. */
function toSlug(text: string, joint: string): string {
  const folded = text.normalize('NFKC').slice(0, LONGEST_TEXT);
  const latin = folded.replace(
    HAN,
    han => `${joint}${pinyin(han, { toneType: 'none', type: 'array' }).join(joint)}${joint}`,
  );
  const slug = latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= MAX_SLUG ? slug : cut(slug);
}

/** Cuts between two words, where there are several. */
function cut(slug: string): string {
  const end = slug.lastIndexOf('-', MAX_SLUG);
  return slug.slice(0, end > 0 ? end : MAX_SLUG).toWellFormed();
}

/** What is looked at of a text, in UTF-16 units: no more fits in a slug. */
const LONGEST_TEXT = 200;
const HAN = /\p{Script=Han}+/gu;
const SLUG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
