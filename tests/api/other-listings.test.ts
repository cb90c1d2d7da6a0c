import { describe, expect, it } from 'vitest';
import { type Answer, aServer, ingest, type World } from './a-server.js';
import { importInputs } from './edit-stocks.js';
import { theDatabase } from './edit-terms.js';
import { marked } from './marked.js';

const LISTINGS = [
  { symbol: '601601.SH', name: '中国太保', issuer: '太保' },
  { symbol: '02601.HK', name: '中国太保', issuer: '太保' },
  { symbol: 'CHPXF.US', name: 'CPIC', issuer: '太保' },
  { symbol: '600519.SH', name: '贵州茅台', issuer: '茅台' },
  { symbol: '600000.SH', name: '浦发银行' },
];

describe('otherListings', () => {
  it('are those of the same issuer, by symbol, and not itself', async () => {
    const world = await aServer();
    await importInputs(world, LISTINGS);
    expect(await listingsOf(world)).toEqual({
      '02601.HK': ['601601.SH', 'CHPXF.US'],
      '600000.SH': [],
      '600519.SH': [],
      '601601.SH': ['02601.HK', 'CHPXF.US'],
      'CHPXF.US': ['02601.HK', '601601.SH'],
    });
  });

  it('take one statement, however many securities', async () => {
    const world = await aServer();
    await importInputs(world, LISTINGS);
    for (const first of [1, 5]) {
      world.statements();
      await world.reader(`{ stocks(first: ${first}) { nodes { otherListings { symbol name } } } }`);
      expect(world.statements()).toHaveLength(2);
    }
  });

  it('are only those that the viewer knows of', async () => {
    const world = await aServer();
    await importInputs(world, LISTINGS.slice(0, 1));
    await ingest(world, [{ status: 'DRAFT', content: `<p>${marked('116.02601', '中国太保')}</p>` }]);
    const stock = '{ stock(symbol: "601601.SH") { otherListings { symbol } } }';
    // The linker names no issuer; this one had it from a list that a later version took back.
    const { orm } = await theDatabase(world);
    await orm.em.execute(`update "StockReference" set "issuer" = '太保'`);
    expect(await world.reader(stock)).toEqual({ stock: { otherListings: [] } });
    expect(await world.editor(stock)).toEqual({ stock: { otherListings: [{ symbol: '02601.HK' }] } });
  });
});

async function listingsOf({ reader }: World): Promise<Record<string, string[]>> {
  const { stocks } = await reader('{ stocks { nodes { symbol otherListings { symbol } } } }');
  return Object.fromEntries(
    stocks.nodes.map(({ symbol, otherListings }: Answer) => [
      symbol,
      otherListings.map((other: Answer) => other.symbol),
    ]),
  );
}
