import { eastmoneyIdOfName } from './eastmoney-id.js';
import { isDay } from './read-date.js';

/** What the name of a post's file says. */
export interface FileNameFacts {
  /** As yyyy-mm-dd. */
  day: string | null;
  slug: string | null;
  externalId: string | null;
}

/** Reads `<date>-<slug>.md`; the crawler's names have an id for a slug, and none of its dates if that was empty. */
export function readFileName(filename: string | null): FileNameFacts {
  const stem = (filename ?? '').split(/[/\\]/).at(-1)?.replace(EXTENSION, '').trim() ?? '';
  const [dated = '', year = '', month = '', date = ''] = DATED.exec(stem) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const name = stem.slice(dated.length).replace(/^-+/, '');
  const externalId = eastmoneyIdOfName(name);
  const isTelling = name !== '' && externalId === null && !UNTELLING.has(name.toLowerCase());
  return { day: dated !== '' && isDay(day) ? day : null, slug: isTelling ? name : null, externalId };
}

const EXTENSION = /\.(?:md|markdown|mkd|html?|txt)$/i;
const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=-|$)/;
const UNTELLING = new Set(['index', 'readme']);
