// The same rows as the API answers each workload with, by SQLite's prepared statements and nothing between.
import { scoreArticle, weightOf } from '../dist/search/score-article.js';

/** Of each workload what makes, of an open database, the function that answers variables. */
export const RAW_ANSWERS = { list, article, stock, search, facets };

function list(sqlite) {
  const articles = sqlite.prepare(`
    select "Article"."id", "Article"."slug", "title", "excerpt", "publishedAt", ${termColumns('Source', 'Category')}
    from "Article" join "Source" on "Source"."id" = "source" join "Category" on "Category"."id" = "category"
    where "status" = 'PUBLISHED' and "publishedAt" < ? order by "publishedAt" desc, "Article"."id" desc limit 21`);
  // The rows of all articles at once take a quarter of the time that a statement an article takes.
  const tags = sqlite.prepare(`
    select "article", "name", "slug" from json_each(?) as "Wanted" cross join "ArticleTag" on "article" = "Wanted"."value"
    join "Tag" on "Tag"."id" = "tag" order by "position"`);
  const stocks = sqlite.prepare(`
    select "article", ${LINK} from json_each(?) as "Wanted" cross join "ArticleStock" on "article" = "Wanted"."value"
    join "StockReference" on "StockReference"."id" = "stock" order by ${LINK_ORDER}`);
  return ({ before }) => {
    const found = articles.all(Date.parse(before));
    const page = found.slice(0, 20);
    const keys = JSON.stringify(page.map(({ id }) => id));
    const tagsOf = Map.groupBy(tags.all(keys), tag => tag.article);
    const stocksOf = Map.groupBy(stocks.all(keys), stock => stock.article);
    const nodes = page.map(({ id, slug, title, excerpt, publishedAt, ...terms }) => ({
      ...{ id, slug, title, excerpt, publishedAt },
      source: termOf(terms, 'Source'),
      category: termOf(terms, 'Category'),
      tags: tagsOf.get(id) ?? [],
      stocks: stocksOf.get(id)?.slice(0, 5) ?? [],
    }));
    return { nodes, hasNextPage: found.length > 20 };
  };
}

function article(sqlite) {
  const bySlug = sqlite.prepare(`
    select "Article"."id", "Article"."slug", "title", "publishedAt", "html", ${termColumns('Source')}
    from "Article" join "ArticleBody" on "article" = "Article"."id" join "Source" on "Source"."id" = "source"
    where "Article"."slug" = ? and "status" = 'PUBLISHED'`);
  const stocks = sqlite.prepare(`
    select ${LINK} from "ArticleStock" join "StockReference" on "StockReference"."id" = "stock"
    where "article" = ? order by ${LINK_ORDER}`);
  return ({ slug }) => {
    const found = withSource(bySlug.get(slug));
    return { ...found, stocks: stocks.all(found.id) };
  };
}

function stock(sqlite) {
  const bySymbol = sqlite.prepare(
    'select "id", "symbol", "name", "kind", "mic" from "StockReference" where "symbol" = ?',
  );
  const articles = sqlite.prepare(`
    select "Article"."id", "Article"."slug", "title", "publishedAt", ${termColumns('Source')}
    from "ArticleStock" join "Article" on "Article"."id" = "article" join "Source" on "Source"."id" = "source"
    where "stock" = ? and "role" in ('PRIMARY', 'MENTION') and "status" = 'PUBLISHED'
    order by "publishedAt" desc, "Article"."id" desc limit 10`);
  return ({ symbol }) => {
    const found = bySymbol.get(symbol);
    return { ...found, articles: articles.all(found.id).map(withSource) };
  };
}

/** The newest 200 that have the word in the title and the newest 200 that have it at all, the best ten by score. */
function search(sqlite) {
  const countOf = column => `(octet_length("${column}") - octet_length(replace("${column}", @word, ''))) / @bytes`;
  // The index keeps neither counts of words nor texts, so that its own bm25() would be 0 for all.
  const newest = sqlite.prepare(`
    select "article" as "id", "place" / (1 << 21) as "publishedAt", octet_length("text") as "length",
      ${countOf('title')} as "inTitle", ${countOf('text')} as "inText"
    from (select "rowid" as "found" from "ArticleToken" where "ArticleToken" match @match order by "rowid" desc limit 200)
    join "ArticleSearch" on "place" = "found"`);
  const byKey = sqlite.prepare(`
    select "Article"."id", "Article"."slug", "title", "publishedAt", ${termColumns('Source')}
    from "Article" join "Source" on "Source"."id" = "source" where "Article"."id" = ? and "status" = 'PUBLISHED'`);
  const weights = [weightOf(0)];
  return ({ query }) => {
    const wanted = { word: query, bytes: Buffer.byteLength(query) };
    const hits = [`title : "${query}"`, `"${query}"`].flatMap(match => newest.all({ ...wanted, match }));
    return [...new Map(hits.map(hit => [hit.id, hit])).values()]
      .map(hit => ({ id: hit.id, score: scoreArticle({ ...hit, counts: [hit] }, weights) }))
      .sort((a, b) => b.score - a.score || b.id - a.id)
      .slice(0, 10)
      .map(({ id, score }) => ({ score, ...withSource(byKey.get(id)) }));
  };
}

function facets(sqlite) {
  const filtered = `
    from "ArticleTag" as "Filter" join "Article" on "Article"."id" = "Filter"."article"
    where "Filter"."tag" = (select "id" from "Tag" where "slug" = ?) and "status" = 'PUBLISHED' and "publishedAt" < ?`;
  const articles = sqlite.prepare(`
    select "Article"."id", "Article"."slug", "title", "publishedAt" ${filtered}
    order by "publishedAt" desc, "Article"."id" desc limit 10`);
  const total = sqlite.prepare(`select count(*) as "totalCount" ${filtered}`);
  const tags = sqlite.prepare(`
    select "count", "slug", "name" from (
      select "Edge"."tag", count(*) as "count" from "ArticleTag" as "Edge"
      where "Edge"."article" in (select "Article"."id" ${filtered}) group by "Edge"."tag"
    ) join "Tag" on "Tag"."id" = "tag" order by "count" desc, "name" limit 10`);
  const stocks = sqlite.prepare(`
    select "count", "symbol", "name" from (
      select "stock", count(*) as "count" from "ArticleStock" as "Edge"
      where "Edge"."article" in (select "Article"."id" ${filtered}) and "role" in ('PRIMARY', 'MENTION') group by "stock"
    ) join "StockReference" on "StockReference"."id" = "stock" order by "count" desc, "symbol" limit 10`);
  return ({ tag, before }) => {
    const values = [tag, Date.parse(before)];
    return {
      ...total.get(...values),
      tags: tags.all(...values),
      stocks: stocks.all(...values),
      nodes: articles.all(...values),
    };
  };
}

const LINK = '"role", "confidence", "reason", "symbol", "name"';
const LINK_ORDER = '"role" desc, "confidence" desc, "stock"';

function termColumns(...tables) {
  return tables
    .flatMap(table => ['name', 'slug'].map(column => `"${table}"."${column}" as "${table}.${column}"`))
    .join();
}

function termOf(row, table) {
  return { name: row[`${table}.name`], slug: row[`${table}.slug`] };
}

function withSource({ 'Source.name': name, 'Source.slug': slug, ...row }) {
  return { ...row, source: { name, slug } };
}
