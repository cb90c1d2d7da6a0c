import { pinyin } from 'pinyin-pro';

/** A syllable without its tone, ü as v; or a run of a name's own letters and digits, which are typed whole. */
interface Syllable {
  whole: string;
  initial: string;
}

/** How a name in Chinese characters can be read, the likeliest reading first; empty where it has none. */
export function pinyinOf(name: string): (readonly Syllable[])[] {
  if (!HAN.test(name)) return [];
  const parts = Array.from(name.matchAll(PARTS), ([part]) => part);
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  // One to one, unless pinyin-pro counts a rare character otherwise.
  if (read.length !== parts.length) return [];
  const readings = [parts.map((part, index) => syllable(part, read[index] ?? ''))];
  for (const [index, part] of parts.entries()) {
    const others = (OTHER_READINGS[part] ?? []).filter(other => other !== read[index]);
    const more = others.flatMap(other => readings.map(reading => reading.with(index, syllable(part, other))));
    if (readings.length + more.length <= MOST_READINGS) readings.push(...more);
  }
  return readings.map(reading => reading.filter(({ whole }) => whole !== ''));
}

/** Enough for two characters that are read in two ways. */
const MOST_READINGS = 4;

const HAN = /\p{Script=Han}/u;
const PARTS = /\p{Script=Han}|[^\p{Script=Han}]+/gu;

function syllable(part: string, read: string): Syllable {
  const whole = read.toLowerCase().replace(/[^a-z0-9]/g, '');
  return { whole, initial: HAN.test(part) ? whole.charAt(0) : whole };
}

/**
 * Characters of company names that people read in more than one way. The dictionary of pinyin-pro picks one by the words
 * around them, which in names is now and then the other: 长园 is changyuan, 长沙 changsha, 成长 chengzhang.
 */
const OTHER_READINGS: Readonly<Record<string, readonly string[]>> = {
  长: ['chang', 'zhang'],
  行: ['hang', 'xing'],
  重: ['zhong', 'chong'],
  乐: ['le', 'yue'],
  都: ['du', 'dou'],
  朝: ['chao', 'zhao'],
  会: ['hui', 'kuai'],
  厦: ['xia', 'sha'],
  藏: ['zang', 'cang'],
  参: ['shen', 'can'],
  盛: ['sheng', 'cheng'],
  传: ['chuan', 'zhuan'],
  曾: ['zeng', 'ceng'],
  调: ['tiao', 'diao'],
  车: ['che', 'ju'],
  柏: ['bai', 'bo'],
  石: ['shi', 'dan'],
  铅: ['qian', 'yan'],
  单: ['dan', 'shan'],
  露: ['lu', 'lou'],
};
