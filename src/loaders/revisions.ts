import DataLoader from 'dataloader';
import type { Rows } from '../database/database.js';
import { isOneOf } from '../database/is-one-of.js';
import type { CorrectionRow, RevisionRow } from '../database/rows.js';
import { RequestError } from '../errors.js';
import { byKey, grouped, inOrder } from './batch.js';
import { diffText, type TextDiffSegment } from './diff-text.js';
import { Page, type PageArguments, pageRequest, selectPage, totalOf } from './paging.js';

/** One page of an article's revisions, the newest first. For editors: whoever calls it has asked for that. */
export async function loadRevisions(
  rows: Rows,
  article: number,
  args: Pick<PageArguments, 'first' | 'after'>,
): Promise<Page<RevisionRow>> {
  const request = pageRequest(args, {
    name: `revisions of ${article}`,
    direction: 'DESC',
    value: 'Revision.version',
    valueType: 'number',
    key: 'Revision.id',
    nullable: false,
  });
  const revisions = rows.selectFrom('Revision').where('Revision.article', '=', article);
  const found = await selectPage(revisions.selectAll(), request).execute();
  return new Page(
    found,
    request,
    revision => ({ value: revision.version, key: revision.id }),
    () => totalOf(revisions),
  );
}

/** The changes of public articles that are not live yet; an article has one at most. For editors. */
export function workingCopies(rows: Rows) {
  return rows.selectFrom('Revision').where('pendingFields', '!=', NOTHING);
}

/** As the column of a working copy has it that went live or was overtaken; that of the others is null, and never unequal. */
const NOTHING = '[]';

/** Loads a revision by its key. */
export function revisionLoader(rows: Rows): DataLoader<number, RevisionRow | null> {
  return byKey(keys => rows.selectFrom('Revision').where(isOneOf('id', keys)).selectAll().execute());
}

/** Loads the working copy of an article, by the article's key. */
export function workingCopyLoader(rows: Rows): DataLoader<number, RevisionRow | null> {
  return new DataLoader(async articles => {
    const found = await workingCopies(rows).where(isOneOf('article', articles)).selectAll().execute();
    return inOrder(articles, found, revision => revision.article);
  });
}

/**
 * A revision's text against an older one's: the version named, or the one before; the first is all new. Before what the
 * article itself had is what it had, whatever working copies were made in between.
 */
export async function diffRevision(
  rows: Rows,
  revision: RevisionRow,
  againstVersion?: number | null,
): Promise<TextDiffSegment[]> {
  const versions = rows.selectFrom('Revision').where('article', '=', revision.article).select('text');
  const below = versions.where('version', '<', revision.version).orderBy('version', 'desc').limit(1);
  const before = revision.pendingFields === null ? below.where('pendingFields', 'is', null) : below;
  const asked = againstVersion == null ? before : versions.where('version', '=', againstVersion);
  const older = await asked.executeTakeFirst();
  if (older === undefined && againstVersion != null) {
    throw new RequestError('BAD_USER_INPUT', `againstVersion: the article has no version ${againstVersion}.`);
  }
  return diffText(older?.text ?? '', revision.text);
}

/** Loads the public corrections of an article, by the article's key, the newest first. */
export function correctionsLoader(rows: Rows): DataLoader<number, CorrectionRow[]> {
  return new DataLoader(async articles => {
    const found = await rows
      .selectFrom('Correction')
      .where(isOneOf('article', articles))
      .orderBy('id', 'desc')
      .selectAll()
      .execute();
    return grouped(articles, found, correction => correction.article);
  });
}
