import { Marked, type Token, type TokensList } from 'marked';
import type { PostWarning } from '../../errors.js';
import { MarkdownDialect } from './markdown-dialect.js';
import { renderPlain } from './render-plain.js';

/** A Markdown text as HTML. */
export interface RenderedMarkdown {
  /** The first heading of the first level, which is then cut from the text; asked for where no title is stated. */
  title: string | null;
  html: string;
}

/** Renders Markdown; raw HTML in it stays as it is. */
export function renderMarkdown(text: string, takesTitle: boolean, warnings: PostWarning[]): RenderedMarkdown {
  const marked = new Marked();
  marked.setOptions({ tokenizer: new MarkdownDialect() });
  try {
    const tokens = marked.lexer(text);
    const title = takesTitle ? takeTitle(tokens) : null;
    return { title, html: marked.parser(tokens) };
  } catch (error) {
    // marked throws on what it cannot get through; the words are there all the same.
    const reason = error instanceof Error ? error.message : String(error);
    warnings.push({
      code: 'MARKDOWN_UNREADABLE',
      message: `The text could not be read as Markdown (${reason.slice(0, 120)}); it was taken as plain text.`,
    });
    return { title: null, html: renderPlain(text) };
  }
}

function takeTitle(tokens: TokensList): string | null {
  const index = tokens.findIndex(token => token.type === 'heading' && token.depth === 1);
  const heading = tokens[index];
  if (heading === undefined) return null;
  const title = wordsOf(heading).trim();
  if (title === '') return null;
  tokens.splice(index, 1);
  return title;
}

function wordsOf(token: Token): string {
  if ('tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('');
  return 'text' in token ? token.text : '';
}
