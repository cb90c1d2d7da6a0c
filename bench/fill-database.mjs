// Fills a new SQLite file with generated articles, by plain inserts: through the API a hundred thousand take an hour.
import Database from 'better-sqlite3';
import { openDatabase } from '../dist/database/database.js';
import { prepareDatabase } from '../dist/ingest/prepare-database.js';
import { indexArticle } from '../dist/search/index-article.js';
import { generateArticles } from './generate-articles.mjs';

const BATCH = 1_000;

/** Makes a database with so many articles; they are linked, tagged and indexed as the API's own. */
export async function fillDatabase(file, count) {
  const database = await openDatabase(`sqlite:${file}`);
  await prepareDatabase(database, 'shipped');
  const sqlite = new Database(file);
  sqlite.pragma('synchronous = OFF');
  const securities = sqlite
    .prepare("select id, code, name from StockReference where kind = 'EQUITY' order by id")
    .all();
  const keyOf = term(sqlite);
  const insert = inserts(sqlite);
  const batch = [];
  for (const article of generateArticles(count, securities)) {
    batch.push(article);
    if (batch.length === BATCH) await store(batch.splice(0));
  }
  await store(batch);
  sqlite.close();
  await database.close();

  async function store(articles) {
    sqlite.transaction(() => {
      for (const article of articles) insert(article, keyOf);
    })();
    await database.orm.em.fork().transactional(async em => {
      for (const { id, publishedAt, title, paragraphs } of articles) {
        await indexArticle(em, { id, publishedAt, title, text: paragraphs.join('\n') });
      }
    });
  }
}

/** Gives the key of a term, which is made where it is new. */
function term(sqlite) {
  const keys = new Map();
  return (table, name) => {
    const known = keys.get(`${table} ${name}`);
    if (known !== undefined) return known;
    const { lastInsertRowid } = row(sqlite, table, { slug: `t${keys.size}`, name });
    keys.set(`${table} ${name}`, lastInsertRowid);
    return lastInsertRowid;
  };
}

function inserts(sqlite) {
  return ({ id, title, paragraphs, publishedAt, category, source, tags, securities }, keyOf) => {
    const text = paragraphs.join('\n');
    const html = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n');
    row(sqlite, 'Article', {
      ...{ id, title, slug: `a${id}`, externalId: `bench:${id}`, postKey: `bench:${id}`, status: 'PUBLISHED' },
      ...{ excerpt: text.slice(0, 100), publishedAt, createdAt: publishedAt, updatedAt: publishedAt, version: 1 },
      ...{ characterCount: text.length, readingMinutes: 2, warningCount: 0, images: '[]', authors: '[]' },
      ...{ source: keyOf('Source', source), category: keyOf('Category', category) },
    });
    row(sqlite, 'ArticleBody', {
      ...{ article: id, html, text, original: html, headings: '[]', warnings: '[]', annotations: '[]' },
      ...{ refusedMentions: '[]', statedFields: '[]', knownForms: '[]', editedFields: '[]' },
    });
    for (const [position, name] of tags.entries()) {
      row(sqlite, 'ArticleTag', { article: id, tag: keyOf('Tag', name), position });
    }
    for (const [index, { id: stock }] of securities.entries()) {
      row(sqlite, 'ArticleStock', {
        ...{ article: id, stock, role: index === 0 ? 'PRIMARY' : 'MENTION', origins: '["NAME"]', confidence: 0.9 },
        ...{ reason: 'named', mentions: '[]' },
      });
    }
  };
}

const statements = new WeakMap();

function row(sqlite, table, values) {
  const prepared = statements.get(sqlite) ?? new Map();
  statements.set(sqlite, prepared);
  const columns = Object.keys(values);
  const statement =
    prepared.get(table) ??
    sqlite.prepare(`insert into "${table}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
  prepared.set(table, statement);
  return statement.run(Object.values(values));
}
