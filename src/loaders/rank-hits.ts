import { scoreArticle, weightOf } from '../search/score-article.js';
import type { SearchCursor, SearchPlace } from './search-cursor.js';
import { type ArticleSearch, type Hit, newestHits } from './search-hits.js';

/** The hits that are scored: so many of those that have all words in the title, and so many of all, the newest of each. */
const MOST_RANKED = 200;

/** A hit with its score, and where it stands. */
export interface PlacedHit {
  id: number;
  score: number;
  place: SearchPlace;
}

/** What is asked for of a list of hits. */
export interface HitsRequest {
  order: 'RELEVANCE' | 'NEWEST';
  limit: number;
  after: SearchPlace | null;
  counts: SearchCursor['counts'];
}

/**
 * Hits in their order, as many as asked for. By relevance: the ranked by score, then the rest, newest first, whose
 * scores are given as no higher than the ranked ones'. Articles that come in meanwhile move others from the ranked to
 * the rest, never the other way, so that no page leaves out what none has shown.
 */
export async function placedHits(search: ArticleSearch, request: HitsRequest): Promise<PlacedHit[]> {
  const { order, limit, after, counts } = request;
  const weights = search.wanted.map((_, index) => weightOf(counts[index] ?? 0));
  const scored = (hit: Hit) => ({ ...hit, score: scoreArticle(hit, weights) });
  if (order === 'NEWEST') {
    const hits = await newestHits(search, 'all', limit, { behind: placeInTime(after) });
    return hits.map(hit => placedByTime(scored(hit)));
  }
  const { ranked, end } = await rank(search, scored);
  const left = after?.part === 'newest' ? [] : ranked.filter(hit => isBehind(hit, after)).slice(0, limit);
  const page = left.map(({ id, score }) => ({ id, score, place: { part: 'ranked', value: score, key: id } as const }));
  if (page.length === limit || end === null) return page;
  const rest = await newestHits(search, 'all', limit - page.length, {
    behind: older(placeInTime(after), end),
    without: ranked.filter(hit => isOlder(hit, end)).map(({ id }) => id),
  });
  const lowest = ranked.at(-1)?.score ?? Number.MAX_VALUE;
  return [...page, ...rest.map(scored).map(hit => placedByTime({ ...hit, score: Math.min(hit.score, lowest) }))];
}

type ScoredHit = Pick<Hit, 'id' | 'publishedAt'> & { score: number };
type TimePlace = Pick<Hit, 'id' | 'publishedAt'>;

/** Those that are ranked, the best first; and behind which of all the rest lies, null where there is none. */
async function rank(
  search: ArticleSearch,
  scored: (hit: Hit) => ScoredHit,
): Promise<{ ranked: ScoredHit[]; end: TimePlace | null }> {
  const [titles, newest] = await Promise.all([
    newestHits(search, 'title', MOST_RANKED),
    newestHits(search, 'all', MOST_RANKED),
  ]);
  const hits = new Map([...titles, ...newest].map(hit => [hit.id, hit]));
  const ranked = [...hits.values()].map(scored).sort((a, b) => b.score - a.score || b.id - a.id);
  return { ranked, end: newest.length < MOST_RANKED ? null : (newest.at(-1) ?? null) };
}

function isBehind({ score, id }: ScoredHit, after: SearchPlace | null): boolean {
  return after === null || score < after.value || (score === after.value && id < after.key);
}

function placedByTime({ id, publishedAt, score }: ScoredHit): PlacedHit {
  return { id, score, place: { part: 'newest', value: publishedAt, key: id } };
}

function placeInTime(after: SearchPlace | null): TimePlace | null {
  return after?.part === 'newest' ? { publishedAt: after.value, id: after.key } : null;
}

function older(a: TimePlace | null, b: TimePlace): TimePlace {
  return a !== null && isOlder(a, b) ? a : b;
}

function isOlder(a: TimePlace, b: TimePlace): boolean {
  return a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id);
}
