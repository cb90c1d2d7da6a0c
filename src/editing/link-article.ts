import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../entities/article.js';
import type { ArticleBody } from '../entities/article-body.js';
import { ArticleStock } from '../entities/article-stock.js';
import type { LinkInput } from '../linking/link-securities.js';
import { applyRulings, type Ruling, type StockLink, type StockLinking } from './apply-rulings.js';
import { assignChanged } from './assign-changed.js';
import type { ChangedArticle } from './change-article.js';
import { recordAudit } from './record-audit.js';
import { type BeforeAndAfter, noteStocks, type ReferringEdge, recordRelinked } from './record-public-change.js';
import { runLinker } from './run-linker.js';
import type { Work } from './work.js';

/** An article with all that its links follow from, and those that are stored. */
export interface LinkedArticle {
  article: Article;
  body: Pick<ArticleBody, 'text' | 'annotations' | 'refusedMentions'>;
  stocks: readonly ArticleStock[];
  rulings: readonly Ruling[];
}

/** What an article's links are to be, and how those that are stored differ. */
export interface LinkPlan extends StockLinking {
  linked: LinkedArticle;
  added: readonly StockLink[];
  removed: readonly ArticleStock[];
  /** The links before and after, for those who follow a security. */
  referring: BeforeAndAfter<ReferringEdge>;
  /** Whether readers would notice; of what is refused they know nothing. */
  isRelinked: boolean;
}

/** Runs the linker over an article that was written, and writes the links that came of it; says whether any differs. */
export async function linkArticle(work: Work, linked: ChangedArticle): Promise<boolean> {
  const plans = await planLinks(work, [linked]);
  await writeLinks(work, plans);
  // Where the article itself changed, readers are told already.
  if (!linked.isChanged) await recordRelinking(work, plans);
  for (const plan of plans) if (linked.publicChange !== null) noteStocks(linked.publicChange, plan.referring);
  return plans.some(({ isRelinked }) => isRelinked);
}

/** Runs the linker over articles, with the editors' rulings over it. Nothing is stored until it is written and flushed. */
export async function planLinks(
  work: Pick<Work, 'em' | 'now'>,
  articles: readonly LinkedArticle[],
): Promise<LinkPlan[]> {
  const linkings = await runLinker(work, articles.map(postOf));
  return linkings.flatMap((said, index) => {
    const linked = articles[index];
    return linked === undefined ? [] : [planOf(linked, applyRulings(said, linked.rulings))];
  });
}

/** Writes what was planned, also what is refused, which is for editors alone. */
export async function writeLinks({ em }: Work, plans: readonly LinkPlan[]): Promise<void> {
  for (const { linked, links, removed } of plans) {
    for (const edge of removed) em.remove(edge);
    for (const link of links) {
      const edge = edgeOf(linked, link);
      if (edge === undefined) em.create(ArticleStock, { article: linked.article, ...link });
      else assignChanged(edge, link);
    }
  }
  // Refusals and changes name securities by their keys, which those made just now get by this.
  const named = plans.flatMap(({ links, refusals }) => [...links, ...refusals]);
  if (named.some(({ stock }) => stock.id === undefined)) await em.flush();
  for (const { linked, refusals } of plans) {
    const refusedMentions = refusals.map(({ stock, mentions, reason }) => ({ stock: stock.id, mentions, reason }));
    assignChanged(linked.body, { refusedMentions });
  }
}

/** Tells readers which articles have other links now, once they are written; gives the plans of these. */
export async function tellRelinked(work: Work, plans: readonly LinkPlan[]): Promise<LinkPlan[]> {
  const relinked = plans.filter(({ isRelinked }) => isRelinked);
  await recordRelinked(
    work,
    relinked.map(plan => ({ article: plan.linked.article, edges: plan.referring })),
  );
  return relinked;
}

/** The same, with a line for each in the audit log: nothing else of the articles changed. */
export async function recordRelinking(work: Work, plans: readonly LinkPlan[]): Promise<void> {
  for (const { linked, links } of await tellRelinked(work, plans)) {
    const { id, title } = linked.article;
    const summary = `“${title}”, ${links.length} links`;
    recordAudit(work, { action: 'relinkArticles', type: 'Article', key: id, summary });
  }
}

function postOf({ article: { title, publishedAt }, body: { text, annotations } }: LinkedArticle): LinkInput {
  return { title, publishedAt, text, annotations };
}

function planOf(linked: LinkedArticle, { links, refusals }: StockLinking): LinkPlan {
  const added = links.filter(link => edgeOf(linked, link) === undefined);
  const removed = linked.stocks.filter(edge => !links.some(({ stock }) => stock === edge.stock));
  const isRelinked = added.length > 0 || removed.length > 0 || links.some(link => differs(edgeOf(linked, link), link));
  // Copied now, for writing the links changes those that are stored.
  const referring = { before: linked.stocks.map(referringOf), after: links.map(referringOf) };
  return { linked, links, refusals, added, removed, referring, isRelinked };
}

function referringOf({ stock, role }: ReferringEdge): ReferringEdge {
  return { stock, role };
}

function edgeOf({ stocks }: LinkedArticle, { stock }: StockLink): ArticleStock | undefined {
  return stocks.find(edge => edge.stock === stock);
}

function differs(edge: ArticleStock | undefined, { role, origins, confidence, reason, mentions }: StockLink): boolean {
  const wanted = { role, origins, confidence, reason, mentions };
  return Object.entries(wanted).some(([name, value]) => !isDeepStrictEqual(edge && Reflect.get(edge, name), value));
}
