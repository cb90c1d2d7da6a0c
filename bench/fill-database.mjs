// Fills an empty database with generated articles by plain inserts: through the API a hundred thousand take minutes.
import { sql } from 'kysely';
import { keySet } from '../dist/database/key-set.js';
import { inTransaction } from '../dist/database/transaction.js';
import { importWholeList } from '../dist/editing/import-stock-list.js';
import { prepareDatabase } from '../dist/ingest/prepare-database.js';
import { readStockList } from '../dist/ingest/stock-lists/read-stock-list.js';
import { indexArticle } from '../dist/search/index-article.js';
import { generateArticles } from './generate-articles.mjs';
import { madeUpSecurities } from './made-up-securities.mjs';

/** Articles of one transaction. */
const BATCH = 1_000;

/** Rows of one statement: with the columns of an article as many values as SQLite takes. */
const ROWS = 1_000;

/** Securities beside those that ship. */
const MADE_UP = 4_456;

/** Makes so many articles; they are linked, tagged, indexed and followed as the API's own. */
export async function fillDatabase(database, count) {
  await prepareDatabase(database, 'shipped');
  const { stocks } = readStockList(Buffer.from(madeUpSecurities(MADE_UP)));
  await inTransaction(database, em => importWholeList({ em, now: 0 }, stocks));
  const securities = await database.rows
    .selectFrom('StockReference')
    .where('kind', '=', 'EQUITY')
    .orderBy('id')
    .select(['id', 'code', 'name'])
    .execute();
  const terms = new Terms();
  const batch = [];
  for (const article of generateArticles(count, securities)) {
    batch.push(article);
    if (batch.length === BATCH) await store(database, batch.splice(0), terms);
  }
  await store(database, batch, terms);
  await tidy(database);
}

/** The keys of terms, and those that are not stored yet. */
class Terms {
  #keys = new Map();
  #made = { Category: [], Source: [], Tag: [] };

  keyOf(table, name) {
    const known = this.#keys.get(`${table} ${name}`);
    if (known !== undefined) return known;
    const id = this.#keys.size + 1;
    this.#keys.set(`${table} ${name}`, id);
    this.#made[table].push({ id, slug: `t${id}`, name });
    return id;
  }

  takeMade() {
    const made = this.#made;
    this.#made = { Category: [], Source: [], Tag: [] };
    return made;
  }
}

async function store(database, articles, terms) {
  const rows = articles.map(article => rowsOf(article, terms));
  const tables = terms.takeMade();
  for (const table of ['Article', 'ArticleBody', 'ArticleTag', 'ArticleStock', 'ArticleChange']) {
    tables[table] = rows.flatMap(row => row[table]);
  }
  await inTransaction(database, async em => {
    const writer = em.getKysely();
    for (const [table, all] of Object.entries(tables)) {
      for (let start = 0; start < all.length; start += ROWS) {
        await writer
          .insertInto(table)
          .values(all.slice(start, start + ROWS))
          .execute();
      }
    }
    for (const { id, publishedAt, title, paragraphs } of articles) {
      await indexArticle(em, { id, publishedAt, title, text: paragraphs.join('\n') });
    }
  });
}

function rowsOf({ id, title, paragraphs, publishedAt, category, source, tags, securities }, terms) {
  const text = paragraphs.join('\n');
  const html = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n');
  const categoryKey = terms.keyOf('Category', category);
  const Article = {
    ...{ id, title, slug: `a${id}`, externalId: `bench:${id}`, postKey: `bench:${id}`, status: 'PUBLISHED' },
    ...{ excerpt: text.slice(0, 100), publishedAt, createdAt: publishedAt, updatedAt: publishedAt, version: 1 },
    ...{ characterCount: text.length, readingMinutes: 2, warningCount: 0, images: '[]', authors: '[]' },
    ...{ source: terms.keyOf('Source', source), category: categoryKey },
  };
  const ArticleBody = {
    ...{ article: id, html, text, original: html, headings: '[]', warnings: '[]', annotations: '[]' },
    ...{ refusedMentions: '[]', statedFields: '[]', knownForms: '[]', editedFields: '[]' },
  };
  const ArticleTag = tags.map((name, position) => ({ article: id, tag: terms.keyOf('Tag', name), position }));
  const ArticleStock = securities.map(({ id: stock }, index) => ({
    ...{ article: id, stock, role: index === 0 ? 'PRIMARY' : 'MENTION', origins: '["NAME"]', confidence: 0.9 },
    ...{ reason: 'named', mentions: '[]' },
  }));
  const ArticleChange = {
    ...{ kind: 'PUBLISHED', createdAt: publishedAt, articleKey: id, externalId: Article.externalId },
    ...{ categoryKeys: keySet([categoryKey]), stockKeys: keySet(securities.map(stock => stock.id)), note: null },
  };
  return { Article, ArticleBody, ArticleTag, ArticleStock, ArticleChange };
}

/** What a database that grew by and by has: counts for its plans and, on PostgreSQL, keys that go on. */
async function tidy({ orm }) {
  const writer = orm.em.fork().getKysely();
  const isPostgresql = orm.config.get('clientUrl')?.startsWith('postgresql');
  await sql.raw(isPostgresql ? 'vacuum analyze' : 'analyze').execute(writer);
  if (!isPostgresql) return;
  for (const table of ['Article', 'Category', 'Source', 'Tag']) {
    const sequence = sql`pg_get_serial_sequence(${`"${table}"`}, 'id')`;
    await sql`select setval(${sequence}, (select coalesce(max(id), 1) from ${sql.table(table)}))`.execute(writer);
  }
}
