import type { PostField } from '../text/post-field.js';

/** A market that texts speak of; a company may be listed in several. */
export type SpokenMarket = 'MAINLAND' | 'HONG_KONG' | 'AMERICA';

/** Which markets a post speaks of, and where. */
export interface SpokenMarkets {
  /** Right beside a place; null where none is. */
  beside(field: PostField, start: number, end: number): SpokenMarket | null;
  /** Last before a place in its paragraph; or else the one that alone is spoken of in the post. */
  around(field: PostField, start: number): SpokenMarket | null;
}

/** Finds the words of markets in a post's fields. */
export function spokenMarkets(fields: readonly PostField[]): SpokenMarkets {
  const words = new Map(fields.map(field => [field, wordsIn(field)]));
  const all = new Set([...words.values()].flat().map(({ market }) => market));
  const [only] = all.size === 1 ? all : [];
  return {
    beside(field, start, end) {
      const distanceOf = (word: MarketWord): number => Math.max(start - word.end, word.start - end);
      const [nearest] = (words.get(field) ?? [])
        .filter(word => distanceOf(word) < NEAR)
        .sort((a, b) => distanceOf(a) - distanceOf(b));
      return nearest?.market ?? null;
    },
    around(field, start) {
      const paragraph = field.folded.lastIndexOf('\n', start) + 1;
      const before = words.get(field)?.findLast(word => word.start >= paragraph && word.end <= start);
      return before?.market ?? only ?? null;
    },
  };
}

interface MarketWord {
  market: SpokenMarket;
  start: number;
  end: number;
}

/** Characters. */
const NEAR = 12;

function wordsIn({ folded }: PostField): MarketWord[] {
  return Array.from(folded.matchAll(WORDS), ({ 0: word, index, groups = {} }) => ({
    market: groups.mainland !== undefined ? 'MAINLAND' : groups.hongKong !== undefined ? 'HONG_KONG' : 'AMERICA',
    start: index,
    end: index + word.length,
  }));
}

/** Shares, boards, indices and their currencies; the dollar alone is everybody's. */
const WORDS =
  /(?<mainland>a股|沪指|深成指|沪深两市|沪市|深市|科创板|创业板|北向资金|沪股通|深股通)|(?<hongKong>港股|h股|港元|港币|恒指|恒生|国企指数|港交所|联交所|南向资金)|(?<america>美股|中概股|纳斯达克|纳指|道指|标普500|纽交所|隔夜美|美元\/股)/g;
