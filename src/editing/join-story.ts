import { takeTurns } from '../database/take-turns.js';
import { Article } from '../entities/article.js';
import { Story } from '../entities/story.js';
import { fingerprintOf } from '../stories/fingerprint.js';
import { sameness } from '../stories/same-story.js';
import { keepPrint } from './keep-print.js';
import { type StoryCandidate, storyCandidates } from './story-candidates.js';
import type { Work } from './work.js';

/** An article and what it says. */
export interface ToldArticle {
  article: Article;
  text: string;
}

/** Milliseconds that a story lasts: three days, for after that the same words tell of another event. */
const SPAN = 3 * 24 * 3_600_000;

/**
 * Puts an article that is stored by now into the story that one like it tells, of those of three days, and keeps what
 * later ones are compared with. It writes no version, for of the article itself nothing changes.
 */
export async function joinStory({ em }: Pick<Work, 'em'>, { article, text }: ToldArticle): Promise<void> {
  const told = fingerprintOf({ title: article.title, text });
  const happenedAt = article.publishedAt ?? article.createdAt;
  if (told !== null) {
    await takeTurns(em);
    const candidates = await storyCandidates(em, told.bands, { from: happenedAt - SPAN, to: happenedAt + SPAN });
    const twins = candidates
      .map(candidate => ({ ...candidate, likeness: sameness(told.fingerprint, candidate.fingerprint) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.article - b.article);
    article.story = await storyOf(em, twins, happenedAt);
  }
  await keepPrint(em, { article: article.id, happenedAt, told });
}

/** The story of the first twin that lasts to a time; made where the twin was alone until now. */
async function storyOf(em: Work['em'], twins: readonly StoryCandidate[], happenedAt: number): Promise<Story | null> {
  for (const { article: key, happenedAt: own } of twins) {
    const twin = await em.findOneOrFail(Article, key, { populate: ['story'] });
    const startsAt = Math.min(happenedAt, twin.story?.startsAt ?? own);
    const endsAt = Math.max(happenedAt, twin.story?.endsAt ?? own);
    if (endsAt - startsAt > SPAN) continue;
    twin.story ??= em.create(Story, { startsAt, endsAt });
    Object.assign(twin.story, { startsAt, endsAt });
    return twin.story;
  }
  return null;
}
