import type { Judged } from './candidate.js';
import type { Directory } from './directory.js';
import { EVIDENCE } from './evidence.js';
import type { SecurityLink, SecurityRefusal } from './security-link.js';

/** What looked like a security that the post is not linked to, by security, with the first reason for each. */
export function refusalsOf(
  judged: readonly Judged[],
  links: readonly SecurityLink[],
  directory: Directory,
): SecurityRefusal[] {
  const linked = new Set(links.map(({ identity }) => identity.symbol));
  const refused = judged.filter(({ doubt, candidate }) => doubt !== null && !linked.has(candidate.identity.symbol));
  return [...Map.groupBy(refused, ({ candidate }) => candidate.identity.symbol)].flatMap(([symbol, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { identity, text } = first.candidate;
    const mentions = group.map(({ candidate: { field, start, end, text: words, evidence } }) => ({
      ...{ field, start, end, text: words, origin: EVIDENCE[evidence].origin },
    }));
    const reason = `${text}: ${first.doubt?.reason ?? ''}`;
    return { identity, name: directory.bySymbol(symbol)?.name ?? null, reason, mentions };
  });
}
