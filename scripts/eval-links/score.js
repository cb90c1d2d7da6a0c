import { linkSecurities } from '../../dist/linking/link-securities.js';
import { foldName } from '../../dist/linking/text/fold-name.js';

const LEVELS = ['CERTAIN', 'SUBSIDIARY', 'ROLE', 'SECTOR'];

/** What the linker makes of each post, beside its labels. Whatever it links beyond the labels is wrong. */
export function scoreOf(corpus, directory, { hasMarkup }) {
  return corpus.map(post => {
    const { links, refusals } = linkSecurities(hasMarkup ? post.input : { ...post.input, annotations: [] }, directory);
    const labelled = new Set(post.gold.flatMap(({ symbols }) => symbols));
    const linkOf = label => links.find(({ identity }) => label.symbols.includes(identity.symbol));
    return {
      ...post,
      refusals,
      links: links.map(link => ({ ...link, isRight: labelled.has(link.identity.symbol) })),
      labels: post.gold.map(label => ({ ...label, link: linkOf(label), isKnown: isKnown(directory, label) })),
      traps: post.traps.map(trap => ({
        ...trap,
        isHit: !labelled.has(trap.symbol) && links.some(({ identity }) => identity.symbol === trap.symbol),
      })),
    };
  });
}

/** Whether the directory has the security under one of the words that the post uses; of others no linker can know. */
function isKnown({ names }, { forms, symbols }) {
  return forms.some(form => names.get(foldName(form)).some(({ security }) => symbols.includes(security.symbol)));
}

/** Figures of a part of the posts, as lines and as values, and a line for each miss that may be looked at. */
export function reportOf(posts, { part, misses }) {
  const parts = {
    tuned: posts.filter(post => !post.isHeldBack),
    'held-back': posts.filter(post => post.isHeldBack),
    all: posts,
  };
  const figures = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => part === 'all' || name === part)
      .map(([name, some]) => [name, figuresOf(some)]),
  );
  const shown = misses === 'all' ? posts : misses === 'none' ? [] : parts.tuned;
  return { figures, lines: Object.entries(figures).flatMap(linesOf), misses: shown.flatMap(missesOf) };
}

function figuresOf(posts) {
  const links = posts.flatMap(post => post.links);
  const labels = posts.flatMap(post => post.labels);
  const traps = posts.flatMap(post => post.traps);
  const roles = labels.filter(({ level, link }) => level === 'ROLE' && link !== undefined);
  return {
    posts: posts.length,
    precision: share(links, ({ isRight }) => isRight),
    recall: Object.fromEntries(
      LEVELS.map(level => [
        level,
        share(
          labels.filter(label => label.level === level),
          ({ link }) => link !== undefined,
        ),
      ]),
    ),
    recallOfKnown: share(
      labels.filter(({ level, isKnown: known }) => level === 'CERTAIN' && known),
      ({ link }) => link !== undefined,
    ),
    hardTrapsAvoided: share(
      traps.filter(({ isHard }) => isHard),
      ({ isHit }) => !isHit,
    ),
    trapsAvoided: share(traps, ({ isHit }) => !isHit),
    voices: share(roles, ({ link }) => link.role === 'VOICE'),
    calibration: Array.from({ length: 10 }, (_, bin) => {
      const some = links.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
      const mean = some.length === 0 ? null : some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
      return { from: bin / 10, mean, right: share(some, ({ isRight }) => isRight) };
    }),
  };
}

function share(items, isCounted) {
  const count = items.filter(isCounted).length;
  return { count, of: items.length, share: items.length === 0 ? null : count / items.length };
}

function linesOf([
  part,
  { posts, precision, recall, recallOfKnown, hardTrapsAvoided, trapsAvoided, voices, calibration },
]) {
  const bins = calibration
    .filter(({ right }) => right.of > 0)
    .map(({ mean, right }) => `said ${mean.toFixed(2)}, was ${shown(right)}`);
  return [
    `  ${part} (${posts} posts): precision ${shown(precision)}`,
    `    recall: ${LEVELS.map(level => `${level} ${shown(recall[level])}`).join(', ')}`,
    `    CERTAIN whose name the directory has: ${shown(recallOfKnown)}`,
    `    traps avoided: hard ${shown(hardTrapsAvoided)}, all ${shown(trapsAvoided)}; roles of ROLE rows ${shown(voices)}`,
    `    confidence: ${bins.join('; ')}`,
  ];
}

function shown({ count, of, share }) {
  return share === null ? '–' : `${share.toFixed(3)} (${count}/${of})`;
}

function missesOf({ file, links, labels, traps, refusals }) {
  const wrong = links
    .filter(({ isRight }) => !isRight)
    .map(({ identity, name, reason }) => `    wrong   ${file} ${identity.symbol} ${name ?? ''}: ${reason}`);
  const missed = labels
    .filter(({ link }) => link === undefined)
    .map(({ level, symbols, name, note }) => {
      const refusal = refusals.find(({ identity }) => symbols.includes(identity.symbol));
      return `    missed  ${file} ${level} ${symbols[0]} ${name}: ${refusal?.reason ?? 'not found'} (${note})`;
    });
  const hit = traps
    .filter(({ isHit }) => isHit)
    .map(({ surface, symbol, why }) => `    trap    ${file} ${surface} ${symbol}: ${why}`);
  const roles = labels
    .filter(({ level, link }) => level === 'ROLE' && link !== undefined && link.role !== 'VOICE')
    .map(({ name, link }) => `    role    ${file} ${name} is ${link.role}`);
  return [...wrong, ...missed, ...hit, ...roles];
}
