import { describe, expect, it, vi } from 'vitest';
import type * as createLoaders from '../../src/loaders/create-loaders.js';
import type { Viewer } from '../../src/viewer/viewer.js';
import { everyPath } from './every-path.js';
import { aHiddenWorld, keysOf } from './hidden-world.js';
import { eachLeak, leaksOf } from './leaks.js';

const fault: { loader: string | null } = vi.hoisted(() => ({ loader: null }));

/** The loaders as they are, but one of them, which takes everybody for an editor. */
vi.mock('../../src/loaders/create-loaders.js', async importOriginal => {
  const original = await importOriginal<typeof createLoaders>();
  const createFaulty: typeof original.createLoaders = (rows, viewer, timeZone) => {
    const loaders = original.createLoaders(rows, viewer, timeZone);
    const ruleless: Record<string, unknown> = original.createLoaders(rows, EDITOR, timeZone);
    return fault.loader === null ? loaders : { ...loaders, [fault.loader]: ruleless[fault.loader] };
  };
  return { ...original, createLoaders: createFaulty };
});

const EDITOR: Viewer = { role: 'EDITOR', tokenName: 'a fault' };

/** Every loader that knows who asks, and a leak that is to be named where it forgets the rule. */
const FAULTS = {
  article: /^node .*: node is \{.*"slug":"secret-draft".*, and without what is hidden null$/,
  findArticle: /^article \{"slug":"secret-draft"\}, to anybody: article is \{.*, and without what is hidden null$/,
  articles: /^articles, to anybody: articles\..* is .*, and without what is hidden /,
  stockArticles: /^stock .*: stock\.articles\..* is .*, and without what is hidden /,
  stockArticleCount: /^stock \{"symbol":"600519\.SH"\}.*: stock\.articleCount is 11, and without what is hidden 4$/,
  termArticles: /^category .*: category\.articles\..* is .*, and without what is hidden /,
  termArticleCount: /^tag \{"slug":"baijiu"\}.*: tag\.articleCount is 6, and without what is hidden 3$/,
  relatedArticles: /relatedArticles\.\d.* is .*, and without what is hidden /,
  findStock: /^stock \{"symbol":"300750\.SZ"\}, to anybody: stock is \{.*, and without what is hidden null$/,
  stock: /^node .*: node is \{.*"StockReference".*, and without what is hidden null$/,
  searchArticles: /^searchArticles, to anybody: searchArticles\..* is .*, and without what is hidden /,
  stocks: /^stocks, to anybody: stocks\./,
  story: /^node .*: node is \{.*"Story".*, and without what is hidden null$/,
  stories: /^stories, to anybody: .*, and without what is hidden /,
  storyArticles: /^stories, .*\.articles\..* is .*, and without what is hidden /,
  storyLead: /\.lead\.id is .*, and without what is hidden /,
  storySources: /\.story\.sources\.\S+ is .*, and without what is hidden /,
  terms: /^tags, to anybody: tags\./,
  findTerm: /^source \{"slug":"secret-source"\}.*: source is \{.*, and without what is hidden null$/,
  visibleTerm: /^node .*: node is \{.*"name":"secret tag".*, and without what is hidden null$/,
};

/** The first text that is as is looked for; where there is none, the last of the others. */
async function firstLike(wanted: RegExp, texts: AsyncIterable<string>): Promise<string> {
  let last = 'nothing';
  for await (const text of texts) {
    last = text;
    if (wanted.test(text)) break;
  }
  return last;
}

describe('the leak test', () => {
  it('finds and names a leak, whichever loader forgets the rule', async () => {
    const { readers, ...worlds } = await aHiddenWorld();
    const hidden = { ...worlds, readers: readers.slice(0, 1) };
    const queries = everyPath(await keysOf(hidden.world));
    for (const [loader, leak] of Object.entries(FAULTS)) {
      fault.loader = loader;
      expect(await firstLike(leak, eachLeak(hidden, queries)), loader).toMatch(leak);
    }
    fault.loader = null;
    expect(await leaksOf(hidden, queries)).toEqual([]);
  }, 300_000);
});
