import type { ArticleContent } from './stored-article.js';

/** What an article is before anything is said of it. */
export const EMPTY_CONTENT: ArticleContent = {
  article: {
    ...{ slug: '', externalId: null, postKey: null, title: '', excerpt: '', status: 'DRAFT', publishedAt: null },
    ...{ canonicalUrl: null, characterCount: 0, readingMinutes: 1, warningCount: 0, images: [], authors: [] },
  },
  body: {
    ...{ html: '', text: '', original: null, headings: [], warnings: [] },
    ...{ annotations: [], statedFields: [], editedFields: [], knownForms: [] },
  },
  ...{ source: null, category: null, tags: [] },
};
