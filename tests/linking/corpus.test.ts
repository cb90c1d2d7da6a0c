import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPost } from '../../src/ingest/read-post.js';
import { linkSecurities } from '../../src/linking/link-securities.js';
import { aDirectory } from './a-post.js';

const POSTS = fileURLToPath(new URL('../../../shared/corpus/posts/', import.meta.url));

// biome-ignore lint/suspicious/noConsole: who runs the tests without the posts has to know
if (!existsSync(POSTS)) console.log(`linking/corpus: skipped the real posts, there is no ${POSTS}`);

/** What each post says itself, by markup and codes; a star marks PRIMARY. Posts that say nothing are not named. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '-202205262391921712.md': '*BK0493.SECTOR *NIO.US 300343.SZ 600160.SH 600636.SH BK0839.SECTOR',
  '2021-12-08-202112082206736335.md': '600519.SH',
  '2021-12-08-202112082206736549.md': '000876.SZ',
  '2021-12-08-202112082206954012.md': '*CS.US *SUN.US',
  '2021-12-08-202112082206972753.md': '600028.SH',
  '2021-12-08-202112082207012974.md': '*01548.HK',
  '2021-12-08-202112082207034488.md': '*01797.HK',
  '2021-12-08-202112082207056189.md': '000901.SZ',
  '2022-01-21-202201212257099936.md': '*002752.SZ',
  '2022-01-21-NW202201212257099936.md': '*002752.SZ',
  '2022-02-11-NW202202112274017262.md': '*000338.SZ *02338.HK',
  '2022-03-29-NW202203292325948713.md': '*601601.SH',
  '2022-05-25-NW202205252390829633.md': '*600519.SH',
  '2022-05-26-202205262391921712.md': '*NIO.US 300343.SZ 600160.SH 600636.SH BK0493.SECTOR BK0839.SECTOR',
  '2022-05-26-NW202205262391921712.md': '*NIO.US',
  '2022-05-30-202205302396671291.md': '01315.HK BK0473.SECTOR BK0493.SECTOR',
  '2022-05-30-202205302396671645.md': '000333.SZ 00700.HK 300750.SZ 600519.SH 601318.SH BABA.US PDD.US',
  '2022-05-31-202205312398034850.md':
    '*BK1037.SECTOR 000909.SZ 002045.SZ 002056.SZ 002241.SZ 002273.SZ 002371.SZ 002384.SZ 002475.SZ 002824.SZ 002937.SZ 002938.SZ 002957.SZ 002962.SZ 00981.HK 01347.HK 02382.HK 06030.HK 300088.SZ 300115.SZ 300691.SZ 600460.SH 601231.SH 603290.SH 603501.SH 603986.SH 688001.SH 688008.SH 688012.SH 688036.SH 688082.SH 688099.SH 688209.SH 688608.SH 688661.SH AAPL.US BK0473.SECTOR BK0922.SECTOR BK1036.SECTOR',
  '2022-05-31-NW202205312398034850.md': '*BK1037.SECTOR',
};

describe.runIf(existsSync(POSTS))('the real posts', () => {
  it('are linked to the securities that they themselves say', () => {
    const found = readdirSync(POSTS).map(file => [file, symbolsOf(file)] as const);
    expect(Object.fromEntries(found.filter(([, symbols]) => symbols !== ''))).toEqual(SYMBOLS);
  });
});

function symbolsOf(filename: string): string {
  const { fields, body } = readPost({ content: readFileSync(POSTS + filename, 'utf8'), filename }, 'Asia/Shanghai');
  const { title, publishedAt } = fields;
  const { text, annotations } = body;
  const { links } = linkSecurities({ title, text, annotations, publishedAt }, aDirectory());
  const symbols = links.map(({ role, identity }) => `${role === 'PRIMARY' ? '*' : ''}${identity.symbol}`);
  return symbols.sort().join(' ');
}
