// What a filled database can be asked for, 200 of each, spread over all that it has.
import { sql } from 'kysely';
import { openDatabase } from '../dist/database/database.js';
import { mulberry32 } from './mulberry32.js';

const COUNT = 200;

/**
 * Times, slugs and symbols of its articles, words of two characters that they have, slugs of all tags, and slugs of
 * some articles to be edited: random ones, for those at whose times lists begin stand in none of these lists.
 */
export async function readSamples(databaseUrl) {
  const database = await openDatabase(databaseUrl);
  const { rows } = database;
  const columnOf = async query => (await query.execute(rows)).rows.map(row => row.value);
  const [{ last }] = (await sql`select max("id") as "last" from "Article"`.execute(rows)).rows;
  const keys = Array.from({ length: COUNT }, (_, index) => Math.ceil(((index + 1) * last) / COUNT));
  const random = mulberry32(1);
  const randomKeys = keys.map(() => Math.ceil(random() * last));
  const articleColumn = (column, ids) =>
    columnOf(sql`select ${sql.ref(column)} as "value" from "Article" where "id" in (${sql.join(ids)}) order by "id"`);
  const times = await articleColumn('publishedAt', keys);
  const slugs = await articleColumn('slug', keys);
  const edited = await articleColumn('slug', randomKeys);
  const symbols = await columnOf(sql`
    select distinct "symbol" as "value" from "ArticleStock"
    join "StockReference" on "StockReference"."id" = "stock" order by "value"`);
  const words = (await columnOf(WORDS)).filter(word => /^\p{Script=Han}+$/u.test(word)).slice(0, COUNT);
  const tags = await columnOf(sql`select "slug" as "value" from "Tag" order by "id"`);
  await database.close();
  return {
    times: times.map(time => new Date(Number(time)).toISOString()),
    symbols: keys.map(key => symbols[Math.floor(((key - 1) / last) * symbols.length)]),
    ...{ slugs, edited, words, tags },
  };
}

/** Tags, and the first halves of names; none that is a security's name itself, for that finds what is linked to it, too. */
const WORDS = sql`
  select "value" from (
    select "name" as "value", 1 as "part" from "Tag" where length("name") = 2
    union select substr("name", 1, 2), 2 from "StockReference" where "kind" = 'EQUITY'
  ) as "Word"
  where "value" not in (select "name" from "StockReference") and "value" not in (select "name" from "StockAlias")
  group by "value" order by min("part"), "value"`;
