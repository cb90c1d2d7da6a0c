import type { PostInput } from '../../src/ingest/post-input.js';
import type { Tickerdesk } from '../../src/tickerdesk.js';
import { type Answer, TOKEN, type World } from './a-server.js';

/** All that a test may want to know of an article that was ingested. */
const ARTICLE = `fragment All on Article {
  id slug externalId status publishedAt updatedAt version title excerpt html text original canonicalUrl authors
  characterCount readingMinutes warnings { code message } headings { level text anchor } images { url alt width height }
  source { slug name } category { slug name } tags { slug name }
  stocks(first: 100) { edges { role origins confidence reason mentions { field start end text origin }
    node { id symbol name kind mic secid yahooSymbol } } }
}`;

const INGEST_POSTS = `${ARTICLE}
mutation ($inputs: [PostInput!]!) {
  ingestPosts(inputs: $inputs) {
    createdCount updatedCount unchangedCount rejectedCount userErrors { code field message }
    results {
      index outcome article { ...All } warnings { code message } userErrors { code field message }
      report { removedElements { name count } removedAttributes { name count } rewrittenUrls }
    }
  }
}`;

const ALL_ARTICLES = `${ARTICLE}
{ articles(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { ...All } } }`;

/** Sends posts in one call, as they are, to an instance; gives the payload. */
export async function sendTo(desk: Pick<Tickerdesk, 'execute'>, posts: readonly PostInput[]): Promise<Answer> {
  const { data, errors } = await desk.execute(INGEST_POSTS, { inputs: posts.map(asVariable) }, TOKEN);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data?.ingestPosts;
}

/** Sends posts in one call, as they are; gives a result each. */
export async function send({ desk }: World, ...posts: PostInput[]): Promise<Answer[]> {
  return (await sendTo(desk, posts)).results;
}

/** Sends one post that is to be taken; gives its article. */
export async function sendOne(world: World, post: PostInput): Promise<Answer> {
  const [result] = await send(world, post);
  if (result.article === null) throw new Error(result.userErrors[0].message);
  return result.article;
}

/** All articles, in the order in which they came in. */
export async function allArticles({ editor }: World): Promise<Answer[]> {
  return (await editor(ALL_ARTICLES)).articles.nodes;
}

/** A post as the API's variables have it: times are printed. */
export function asVariable({ publishedAt, ...post }: PostInput): Record<string, unknown> {
  return publishedAt == null ? post : { ...post, publishedAt: new Date(publishedAt).toISOString() };
}
