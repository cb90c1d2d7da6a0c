// Articles that an editor gives new titles.
import { ask } from './post.mjs';
import { ADMIN_TOKEN } from './start-process.mjs';

/** The articles of some slugs, with the versions that they have now. */
export async function editedArticles(url, slugs) {
  return await Promise.all(
    slugs.map(async slug => {
      const { article } = await ask(
        url,
        'query ($slug: String!) { article(slug: $slug) { id version } }',
        { slug },
        ADMIN_TOKEN,
      );
      return { slug, ...article };
    }),
  );
}

/** Changes an article's title to one that no other has; gives it. */
export async function retitle(url, article) {
  const title = `更正：${article.slug}的第${article.version}版`;
  const variables = { id: article.id, version: article.version, title };
  const { updateArticle } = await ask(url, UPDATE, variables, ADMIN_TOKEN);
  const { userErrors, article: updated } = updateArticle;
  if (userErrors.length > 0) throw new Error(userErrors[0].message);
  article.version = updated.version;
  return title;
}

const UPDATE = `mutation Retitle($id: ID!, $version: Int!, $title: String!) {
  updateArticle(id: $id, expectedVersion: $version, input: { title: $title }) {
    userErrors { message } article { version }
  }
}`;
