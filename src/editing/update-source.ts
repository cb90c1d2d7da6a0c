import { Source } from '../entities/source.js';
import { UserError } from '../errors.js';
import { cleanUrl } from '../ingest/sanitize/clean-url.js';
import { assignChanged } from './assign-changed.js';
import { checkTermName } from './check-term-name.js';
import { recordAudit } from './record-audit.js';
import { loadTerm, titleOf } from './stored-terms.js';
import { rememberTerms } from './term-slugs.js';
import type { Work } from './work.js';

/** What changes of a source: a field left out stays, null clears the homepage. */
export interface SourceUpdate {
  slug: string;
  name?: string | null | undefined;
  homepage?: string | null | undefined;
}

/** Changes a source's name or homepage; its slug stays, and the name that it had still finds it. */
export async function updateSource(work: Work, { slug, name, homepage }: SourceUpdate): Promise<number> {
  if (name === undefined && homepage === undefined) {
    throw new UserError('INVALID', null, 'Give name, homepage, or both.');
  }
  const { id: key } = await loadTerm(work, 'Source', slug);
  const source = await work.em.findOneOrFail(Source, { id: key });
  const before = { slug: source.slug, name: source.name };
  const changed = assignChanged(source, {
    ...(name !== undefined && { name: await checkTermName(work, 'Source', name, source) }),
    ...(homepage !== undefined && { homepage: homepage && checkHomepage(homepage) }),
  });
  if (changed.length === 0) return key;
  await rememberTerms(work, 'Source', [before], source);
  recordAudit(work, { action: 'updateSource', type: 'Source', key, summary: summaryOf(before, source) });
  return key;
}

function checkHomepage(homepage: string): string {
  const url = cleanUrl(homepage, ['http', 'https'], null);
  if (url === null) {
    const message = 'homepage: is no address of the web, or too long; give one like https://example.com/.';
    throw new UserError('INVALID', ['homepage'], message);
  }
  return url;
}

function summaryOf(before: Pick<Source, 'slug' | 'name'>, after: Source): string {
  const renamed = before.name === after.name ? '' : ` is ${titleOf(after)} now`;
  return `${titleOf(before)}${renamed}, homepage ${after.homepage ?? 'none'}`;
}
