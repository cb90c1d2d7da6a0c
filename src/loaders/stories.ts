import DataLoader from 'dataloader';
import { type SqlBool, sql } from 'kysely';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { ArticleRow } from '../database/rows.js';
import type { Viewer } from '../viewer/viewer.js';
import { visibleArticles } from '../viewer/visibility.js';
import { grouped, inOrder, KEYS_OF_ONE_STATEMENT } from './batch.js';
import { isLead } from './lead-article.js';
import type { TermRow } from './terms.js';

/** A story as it is for a viewer: of the articles that the viewer may see. */
export interface StoryRow {
  id: number;
  articleCount: number;
  firstPublishedAt: number;
  lastPublishedAt: number;
}

/**
 * Loads a story by its key; null where the viewer may not see two articles of it. That others tell it too, unpublished,
 * is nothing for readers.
 */
export function storyLoader(rows: Rows, viewer: Viewer): DataLoader<number, StoryRow | null> {
  return new DataLoader(async keys => {
    const found = await storyArticles(rows, viewer, keys)
      .groupBy('Article.story')
      .having(sql<SqlBool>`count(*) > 1`)
      .select(sql<number>`${sql.ref('Article.story')}`.as('id'))
      .select(sql<number>`count(*)`.as('articleCount'))
      // Drafts have no date yet.
      .select(sql<number>`coalesce(min("publishedAt"), min("createdAt"))`.as('firstPublishedAt'))
      .select(sql<number>`coalesce(max("publishedAt"), max("createdAt"))`.as('lastPublishedAt'))
      .execute();
    return inOrder(keys, found, story => story.id);
  }, KEYS_OF_ONE_STATEMENT);
}

/** Loads, by the story's key, the earliest of its articles. */
export function storyLeadLoader(rows: Rows, viewer: Viewer): DataLoader<number, ArticleRow | null> {
  return new DataLoader(async keys => {
    const leads = await storyArticles(rows, viewer, keys).where(isLead(rows, viewer)).selectAll('Article').execute();
    return inOrder(keys, leads, article => article.story ?? 0);
  }, KEYS_OF_ONE_STATEMENT);
}

/** Loads, by the story's key, who told it, the first to do so first. */
export function storySourcesLoader(rows: Rows, viewer: Viewer): DataLoader<number, TermRow[]> {
  return new DataLoader(async keys => {
    const told = storyArticles(rows, viewer, keys)
      .groupBy(['Article.story', 'Article.source'])
      .select(['Article.story', 'Article.source'])
      .select(sql<number>`min(coalesce("publishedAt", "createdAt"))`.as('since'));
    const found = await rows
      .selectFrom(told.as('Told'))
      .innerJoin('Source', 'Source.id', 'Told.source')
      .orderBy('Told.since')
      .orderBy('Source.id')
      .selectAll('Source')
      .select('Told.story')
      .execute();
    return grouped(keys, found, source => source.story ?? 0);
  }, KEYS_OF_ONE_STATEMENT);
}

function storyArticles(rows: Rows, viewer: Viewer, stories: readonly number[]) {
  return visibleArticles(rows, viewer).where(isOneOf('Article.story', stories));
}
