import type { PostWarning } from '../../errors.js';
import { cutDigest } from './cut-digest.js';
import { cutEndLines } from './cut-end-lines.js';
import { eastmoneyIdOfAddress } from './eastmoney-id.js';
import { kindOfBody } from './kind-of-body.js';
import { renderMarkdown } from './render-markdown.js';
import { renderPlain } from './render-plain.js';
import { type Statement, unsaid } from './statement.js';

/** Reads what stands below the front matter of a Jekyll or Markdown post: digest, text, link line, return links. */
export function readBody(
  text: string,
  format: 'JEKYLL' | 'MARKDOWN',
  takesTitle: boolean,
  warnings: PostWarning[],
): Statement & { body: string } {
  const { body: ended, address } = cutEndLines(text);
  // In Markdown at large a quote at the top is a quote.
  const { digest, body } = format === 'JEKYLL' ? cutDigest(ended) : { digest: null, body: ended };
  const { title, html } = render(body, format, takesTitle, warnings);
  return {
    ...unsaid(),
    title,
    digest,
    body: html,
    canonicalUrl: address,
    externalId: address === null ? null : eastmoneyIdOfAddress(address),
  };
}

function render(
  body: string,
  format: 'JEKYLL' | 'MARKDOWN',
  takesTitle: boolean,
  warnings: PostWarning[],
): { title: string | null; html: string } {
  const kind = kindOfBody(body);
  if (kind === 'HTML') return { title: null, html: body.trim() };
  const isMarkdown = kind === 'MARKDOWN' || format === 'MARKDOWN';
  return isMarkdown ? renderMarkdown(body, takesTitle, warnings) : { title: null, html: renderPlain(body) };
}
