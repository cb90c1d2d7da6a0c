import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, withoutComments } from './source-files.js';

/** The one rule of who sees which articles. */
const RULE = 'src/viewer/visibility.ts';

/** Where a status is declared or decided, not asked. */
const STATUS_FILES = [
  RULE,
  // The list of all statuses.
  'src/entities/article.ts',
  // The kinds of change, which bear the names of some.
  'src/entities/article-change.ts',
  'src/editing/record-public-change.ts',
  'src/loaders/follow-published.ts',
  // Gives a post its status.
  'src/ingest/post-status.ts',
  // Which step of an article's life leads where, and those who take it there.
  'src/editing/lifecycle.ts',
  'src/editing/empty-content.ts',
  'src/editing/move-article.ts',
  'src/editing/publish-article.ts',
  'src/jobs/publish-due.ts',
];

describe('visibility', () => {
  it('is decided in one file', () => {
    expect(otherRules(sourceFiles())).toEqual([]);
  });

  it.each([
    ["if (article.status === 'PUBLISHED') return article;", 'names a status'],
    ['const shown = [ArticleStatus.DRAFT];', 'names a status'],
    ["rows.selectFrom('ArticleTag').where('status', '=', wanted)", 'asks for the status'],
    ["query.where(isOneOf('Article.status', statuses))", 'asks for the status'],
    ['query.where(({ eb }) => eb(eb.ref("status"), "=", wanted))', 'asks for the status'],
    ['sql`"status" = \'x\'`', 'asks for the status'],
    ['em.find(Article, { status: wanted })', 'asks for the status'],
    ["rows.selectFrom('Article').selectAll()", 'starts a read of articles'],
    ["rows.selectFrom(['Tag', 'Article as a'])", 'starts a read of articles'],
    ["tags.innerJoin('Article', 'Article.id', 'ArticleTag.article')", 'starts a read of articles'],
    ['sql`select * from "Article"`', 'starts a read of articles'],
  ])('is seen where another file decides it: %s', (text, fault) => {
    expect(otherRules([{ path: 'src/loaders/some.ts', text }])).toEqual([`src/loaders/some.ts ${fault}`]);
  });

  it('lets other words and other tables be', () => {
    const text = [
      "reply.code(503).send({ status: 'unavailable' });",
      "rows.selectFrom('ArticleStock').where(isOneOf('article', keys));",
      "return visibleArticles(rows, viewer, filter.statuses).where('title', '=', title);",
      "type Stated = 'title' | 'status';",
      '// A DRAFT is not for readers.',
    ].join('\n');
    expect(otherRules([{ path: 'src/loaders/some.ts', text }])).toEqual([]);
  });
});

function otherRules(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    const faults: string[] = [];
    if (!STATUS_FILES.includes(path) && NAMED_STATUS.test(code)) faults.push('names a status');
    if (path !== RULE && STATUS_CONDITION.some(condition => condition.test(code))) faults.push('asks for the status');
    if (path !== RULE && START_OF_READ.some(start => start.test(code))) faults.push('starts a read of articles');
    return faults.map(fault => `${path} ${fault}`);
  });
}

const NAMED_STATUS = /['".](?:DRAFT|SCHEDULED|PUBLISHED|ARCHIVED|TRASHED)\b/;

/** The arguments of a call, with the calls in them, and theirs. */
const ARGUMENTS_BEFORE = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?`;
const STATUS_CONDITION = [
  new RegExp(String.raw`\b\w*[wW]here\w*(?:\(|${ARGUMENTS_BEFORE}\(?)[^;]*?['".]status['"]`),
  /\b(?:find|findOne|findAll|count)\w*\([^;]*\bstatus\b/,
  /\bsql(?:<[^`]*>)?`[^`]*\bstatus\b/,
];

const START_OF_READ = [
  /\b(?:selectFrom|\w*[jJ]oin)\([^;)]*['"]Article(?: as \w+)?['"]/,
  /\bsql(?:<[^`]*>)?`[^`]*\b(?:from|join)\s+"?Article\b/i,
];
