import type DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Rows } from '../database/database.js';
import type { Viewer } from '../viewer/viewer.js';
import { seesPublishedOnly, visibleArticles } from '../viewer/visibility.js';
import { isLastOfSeveral } from './lead-article.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';
import type { StoryRow } from './stories.js';

/**
 * One page of all stories, the one told last first. Read as the list of the articles that are the last of a story each:
 * that ends after a page by the index of articles, where stories would all have to be summed up.
 */
export async function loadStories(
  rows: Rows,
  viewer: Viewer,
  story: DataLoader<number, StoryRow | null>,
  args: PageArguments,
): Promise<Page<StoryRow>> {
  const request = pageRequest(args, {
    name: 'stories',
    direction: 'DESC',
    value: 'Article.publishedAt',
    valueType: 'number',
    key: 'Article.id',
    nullable: !seesPublishedOnly(viewer),
  });
  const lasts = visibleArticles(rows, viewer).where(isLastOfSeveral(rows, viewer));
  const found = await selectPage(
    lasts.select([
      sql<number>`${sql.ref('Article.story')}`.as('story'),
      'Article.publishedAt as value',
      'Article.id as key',
    ]),
    request,
  ).execute();
  const stories = await story.loadMany(found.map(({ story }) => story));
  const listed = stories.flatMap(story => {
    if (story instanceof Error) throw story;
    // What was unpublished between the two reads is no story any more.
    return story ?? [];
  });
  const places = new Map(found.map(({ story, value, key }) => [story, { value, key }]));
  const placeOf = ({ id }: StoryRow) => places.get(id) ?? { value: null, key: 0 };
  return new Page(listed, request, placeOf, () => totalOf(lasts));
}
