import { expect, it } from 'vitest';
import { readFileName } from '../../../src/ingest/parse/read-file-name.js';

const ID = '202203290000000001';

it.each<[string | null, string | null, string | null, string | null]>([
  [`2022-03-29-${ID}.md`, '2022-03-29', null, `eastmoney:${ID}`],
  [`2022-03-29-NW${ID}.md`, '2022-03-29', null, `eastmoney:${ID}`],
  [`2022-03-29-nw${ID}.markdown`, '2022-03-29', null, `eastmoney:${ID}`],
  [`_posts/2022-03-29-${ID}.md`, '2022-03-29', null, `eastmoney:${ID}`],
  [`old_post\\2022-03-29-${ID}.md`, '2022-03-29', null, `eastmoney:${ID}`],
  [`versions/2022-03-29-${ID}@cfbae483.md`, '2022-03-29', null, `eastmoney:${ID}`],
  [`-${ID}.md`, null, null, `eastmoney:${ID}`],
  [`${ID}.html`, null, null, `eastmoney:${ID}`],
  ['2021-12-01-init.md', '2021-12-01', 'init', null],
  ['2021-2-3-a-name.MD', '2021-02-03', 'a-name', null],
  ['2021-12-01-开站.md', '2021-12-01', '开站', null],
  ['2022-02-30-a-name.md', null, 'a-name', null],
  ['2022-03-29.md', '2022-03-29', null, null],
  ['a-name.html', null, 'a-name', null],
  ['2022-03-291-a.md', null, '2022-03-291-a', null],
  [`2022-03-29-${ID}9.md`, '2022-03-29', `${ID}9`, null],
  ['posts/index.html', null, null, null],
  ['README.md', null, null, null],
  ['.md', null, null, null],
  ['', null, null, null],
  [null, null, null, null],
])('reads the name %s: day %s, slug %s, id %s', (filename, day, slug, externalId) => {
  expect(readFileName(filename)).toEqual({ day, slug, externalId });
});
