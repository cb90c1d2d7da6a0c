import { describe, expect, it } from 'vitest';
import type { ExecutionResult } from '../../src/tickerdesk.js';
import { type Answer, ingest, TOKEN, type World } from './a-server.js';
import { allChanges } from './changes-door.js';
import { theDatabase } from './edit-terms.js';
import { aDraft, articleOf, at, edit, edited } from './editing-door.js';
import { editorsFields, everyMutation, everyPath, everySubscription } from './every-path.js';
import { follow } from './follow-door.js';
import { aGoner, aHiddenWorld, argumentsOf, keysOf, SECRET } from './hidden-world.js';
import { isOfGone, leaksOf, told } from './leaks.js';

/** Far more than one finds by hand; fewer would mean that the generator lost its way. */
const MANY_PATHS = 100_000;

describe('what is not public', () => {
  it('is on no path of the schema, whatever the key and the reader', async () => {
    const hidden = await aHiddenWorld();
    expect(await leaksOf(hidden, everyPath(await keysOf(hidden.world)))).toEqual([]);
  });

  it('is on no path of the schema, whatever the filter, the order and the page', async () => {
    const hidden = await aHiddenWorld();
    const queries = everyPath(await argumentsOf(hidden.world), { withArguments: true });
    const paths = new Set(queries.flatMap(query => query.paths));
    expect(paths.size).toBeGreaterThan(MANY_PATHS);
    expect(await leaksOf(hidden, queries)).toEqual([]);
  });

  it('is on the same paths for an editor', async () => {
    const { world } = await aHiddenWorld();
    const seen = new Set<string>();
    for (const { query, variables } of everyPath(await keysOf(world))) {
      const answer = JSON.stringify(await world.ask(query, variables, TOKEN));
      for (const [name] of answer.matchAll(/secret-[a-z]+/g)) seen.add(name);
    }
    const names = ['draft', 'scheduled', 'archived', 'unpublished', 'written', 'tag', 'category'];
    for (const name of names) expect(seen).toContain(`secret-${name}`);
    for (const name of ['secret-trashed', 'secret-purged']) expect(seen).not.toContain(name);
  });

  it.each(['unpublishArticle', 'archiveArticle', 'deleteArticle', 'purgeArticle'])(
    'is gone at once after %s, and stays away',
    async mutation => {
      const hidden = await aHiddenWorld();
      const { world } = hidden;
      const article = await aGoner(world, 'goner');
      const keys = await keysOf(world);
      const queries = everyPath({ ...keys, slug: [...(keys.slug ?? []), 'secret-goner'] });
      const toAnybody = { ...hidden, readers: hidden.readers.slice(0, 1) };
      const seen = await leaksOf(toAnybody, queries);
      for (const root of ['articles', 'tags', `article {"id":"${article.id}"}`, 'article {"slug":"secret-goner"}']) {
        expect(
          seen.filter(leak => leak.startsWith(`${root}, `)),
          root,
        ).toHaveLength(1);
      }
      const args = mutation === 'purgeArticle' ? { id: article.id, reason: 'secret reason' } : at(article);
      expect((await edit(world, mutation, args)).userErrors).toEqual([]);
      expect(await leaksOf(hidden, queries), 'at once').toEqual([]);
      expect(await leaksOf(toAnybody, queries), 'and again').toEqual([]);
    },
  );
});

describe('what is not public, to those who follow', () => {
  it('comes neither with what they missed nor with what comes', async () => {
    const { world, twin, readers } = await aHiddenWorld();
    const [first] = await allChanges(twin.reader);
    const [changed, published, ...others] = everySubscription(await keysOf(world));
    expect([changed?.name, published?.name, others]).toEqual(['articleChanged', 'articlePublished', []]);
    const missed = await follow(twin.desk, `${changed?.query}`, { after: first.cursor });
    const expected = JSON.stringify(await missed.take((await allChanges(twin.reader)).length - 1));
    for (const { token } of readers) {
      const follower = await follow(world.desk, `${changed?.query}`, { after: first.cursor }, token);
      const live = await follow(world.desk, `${published?.query}`, {}, token);
      const all = (await allChanges(world.reader, { after: first.cursor })).length;
      const events = (await follower.take(all)).filter(event => !isOfGone(event));
      expect(told({ data: { events } })).toBe(told({ data: { events: JSON.parse(expected) } }));
      const draft = await aDraft(world, { title: 'secret', html: '<p>secret</p>' });
      await edited(world, 'updateArticle', { ...at(draft), input: { tags: ['secret'] } });
      const [{ article }] = await ingest(world, [{ title: '公开' }]);
      const open = await articleOf(world, article.id);
      await edited(world, 'updateArticle', { ...at(open), input: { title: 'secret' }, publish: false });
      const [appeared] = await live.take(1);
      expect(appeared).toMatchObject({ id: article.id, title: '公开' });
      expect(JSON.stringify([appeared, ...follower.rest(), ...live.rest()])).not.toMatch(SECRET);
      await edit(world, 'deleteArticle', { id: article.id, expectedVersion: open.version + 1 });
    }
  });
});

describe('fields for editors', () => {
  it('are null and named on every path, and the rest is whole', async () => {
    const { world, readers } = await aHiddenWorld();
    const keys = await keysOf(world);
    let refused = 0;
    const plain = new Map(everyPath(keys).map(query => [query.root, query]));
    for (const { root, query, variables } of everyPath(keys, { withEditorsFields: true })) {
      for (const { token } of readers) {
        const { data, errors = [] } = await world.ask(query, variables, token);
        const asked = placesOf(data, editorsFields());
        expect(errors.map(({ path }) => path?.join('.')).sort(), root).toEqual(asked.map(({ place }) => place).sort());
        refused += errors.length;
        for (const { value, place } of asked) expect(value, `${root} ${place}`).toBeNull();
        for (const { message, path, extensions } of errors) {
          expect(message).toMatch(new RegExp(`\\b${path?.at(-1)} is for (editors|admins)`));
          expect(extensions?.code).toBe('FORBIDDEN');
        }
        const readable = plain.get(root);
        const whole = readable === undefined ? {} : (await world.ask(readable.query, variables, token)).data;
        expect(withoutFields(data, editorsFields()), root).toEqual(JSON.parse(JSON.stringify(whole)));
      }
    }
    expect(refused).toBeGreaterThan(1_000);
  });
});

describe('mutations', () => {
  it('are forbidden to readers, every one, and change nothing', async () => {
    const { world, readers } = await aHiddenWorld();
    const keys = await keysOf(world);
    const mutations = everyMutation({ ...keys, ...PLAUSIBLE });
    expect(mutations.length).toBeGreaterThan(20);
    const before = await everything(world);
    for (const { name, query, variables } of mutations) {
      for (const { token } of readers) {
        const result: ExecutionResult = await world.ask(query, variables, token);
        expect(result, name).toMatchObject({
          data: null,
          errors: [
            { message: expect.stringMatching(`^${name} is for (editors|admins)`), extensions: { code: 'FORBIDDEN' } },
          ],
        });
        expect(JSON.stringify(result), name).not.toMatch(SECRET);
      }
    }
    expect(await everything(world)).toEqual(before);
  });
});

/** Arguments that an editor could give; the ids and slugs are of what is hidden. */
const PLAUSIBLE = {
  ...{
    expectedVersion: [1],
    articleId: ['QXJ0aWNsZTo1'],
    id: ['QXJ0aWNsZTo1'],
    hours: [1],
    at: ['2099-01-01T00:00:00Z'],
  },
  ...{ reason: ['a'], correctionNote: ['a'], publish: [true], name: ['a'], expiresAt: [null], homepage: [null] },
  ...{ slug: ['secret-tag'], fromSlugs: [['secret-tag']], intoSlug: ['baijiu'], newSlug: ['a'] },
  ...{ inputs: [], aliases: [null], issuer: ['a'], standsAlone: [true] },
  ...{ html: ['<p>a</p>'], canonicalUrl: [null], externalId: ['a'] },
  ...{ url: ['https://secret.example/'], deliveryId: ['V2ViaG9va0RlbGl2ZXJ5OjE'], kinds: [null] },
  ...{ after: [null], batchSize: [100], dryRun: [false], filter: [null] },
  ...{ categorySlugs: [['secret-category']], sourceSlugs: [['secret-source']], stockSymbols: [['000858.SZ']] },
  ...{ anyTagSlugs: [['secret-tag']], allTagSlugs: [[]], minConfidence: [0], hasWarnings: [null], onePerStory: [null] },
  ...{ publishedAfter: [null], publishedBefore: [null], updatedAfter: [null] },
};

interface Place {
  place: string;
  value: unknown;
}

function placesOf(value: unknown, names: readonly string[], place = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = place === '' ? key : `${place}.${key}`;
    return names.includes(key) ? [{ place: here, value: part }] : placesOf(part, names, here);
  });
}

function withoutFields(value: unknown, names: readonly string[]): Answer {
  return JSON.parse(JSON.stringify(value, (key, part) => (names.includes(key) ? undefined : part)));
}

/** Every row of every table, but for when a token was last used. */
async function everything(world: World): Promise<Record<string, Answer[]>> {
  const { rows, orm } = await theDatabase(world);
  const found: Record<string, Answer[]> = {};
  for (const { tableName } of orm.getMetadata().getAll().values()) {
    const all: Answer[] = await rows
      .selectFrom(tableName as 'Article')
      .selectAll()
      .execute();
    found[tableName] = all.map(({ lastUsedAt, ...row }) => row);
  }
  return found;
}
