// What readers ask, each with 200 different variables.

/** The workloads for a database of which these are samples: each with its query and the bodies of its requests. */
export function workloadsOf(samples) {
  return WORKLOADS.map(({ variables, ...workload }) => ({
    ...workload,
    bodies: variables(samples).map(values => JSON.stringify({ query: workload.query, variables: values })),
  }));
}

const WORKLOADS = [
  {
    name: 'list',
    title: 'Q1 list',
    query: `query List($before: DateTime) {
      articles(first: 20, filter: { publishedBefore: $before }) {
        nodes {
          id slug title excerpt publishedAt
          source { name slug } category { name slug } tags { name slug }
          stocks(first: 5) { edges { role confidence reason node { symbol name } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ times }) => times.map(before => ({ before })),
  },
  {
    name: 'article',
    title: 'Q2 article',
    query: `query Article($slug: String!) {
      article(slug: $slug) {
        id slug title publishedAt html source { name slug }
        stocks { edges { role confidence reason node { symbol name } } }
      }
    }`,
    variables: ({ slugs }) => slugs.map(slug => ({ slug })),
  },
  {
    name: 'stock',
    title: 'Q3 stock',
    query: `query Stock($symbol: String!) {
      stock(symbol: $symbol) {
        symbol name kind mic
        articles(first: 10) { nodes { id slug title publishedAt source { name slug } } }
      }
    }`,
    variables: ({ symbols }) => symbols.map(symbol => ({ symbol })),
  },
  {
    name: 'search',
    title: 'Q4 search',
    query: `query Search($query: String!) {
      searchArticles(query: $query, first: 10) {
        edges { score node { id slug title publishedAt source { name slug } } }
      }
    }`,
    variables: ({ words }) => words.map(query => ({ query })),
  },
  {
    name: 'facets',
    title: 'Q5 facets',
    query: `query Facets($tag: String!, $before: DateTime) {
      articles(first: 10, filter: { anyTagSlugs: [$tag], publishedBefore: $before }) {
        totalCount
        facets { tags { count tag { slug name } } stocks { count stock { symbol name } } }
        nodes { id slug title publishedAt }
      }
    }`,
    variables: ({ tags, times }) => times.map((before, index) => ({ tag: tags[index % tags.length], before })),
  },
];
