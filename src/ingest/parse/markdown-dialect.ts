import { Tokenizer, type Tokens } from 'marked';

/** Deepest nest of quotes, lists and emphasis: marked recurses, and reads what is inside again at each level. */
const MAX_NESTING = 16;

/**
 * Characters that marked may look through for the ends of links and in vain for those of emphasis, within one post: it
 * looks through all the rest at each mark. 400 such marks in an article of 50,000 characters.
 */
const MAX_LOOKED_THROUGH = 20_000_000;

/** Longest link beyond that, in UTF-16 units. */
const MAX_LATE_LINK = 4_000;

/**
 * Markdown as Chinese financial news can bear it, and in time that grows with the text only. A bare address stays text,
 * for marked takes the Chinese words behind it for a part of it; `~` is no strikethrough (95%~97%), `~~` is.
 */
export class MarkdownDialect extends Tokenizer {
  private nesting = 0;
  private lookedThrough = 0;

  override url(): undefined {
    return undefined;
  }

  override del(src: string, maskedSrc: string, prevChar?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, maskedSrc, prevChar) : undefined;
  }

  override emStrong(src: string, maskedSrc: string, prevChar = ''): Tokens.Em | Tokens.Strong | undefined {
    // The star of *ST康得 marks a stock under special treatment; that of 3*5*7 multiplies.
    if (/^\*S?ST/.test(src) || (/\d$/.test(prevChar) && /^\*\d/.test(src))) return undefined;
    if (this.lookedThrough > MAX_LOOKED_THROUGH) return undefined;
    return this.nested(() => {
      const found = super.emStrong(src, maskedSrc, prevChar) ?? this.strongBesidePunctuation(src);
      if (found === undefined) this.lookedThrough += src.length;
      return found;
    });
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    if (!/^!?\[/.test(src)) return undefined;
    this.lookedThrough += src.length;
    return super.link(this.lookedThrough > MAX_LOOKED_THROUGH ? src.slice(0, MAX_LATE_LINK) : src);
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.nested(() => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    return this.nested(() => super.list(src));
  }

  /** HTML is often indented; four spaces before a tag are no code. */
  override code(src: string): Tokens.Code | undefined {
    return /^[ \t]+<[a-z!/]/i.test(src) ? undefined : super.code(src);
  }

  /** Up to the next character that may mean something. marked's own looks ahead for e-mail addresses at each. */
  override inlineText(src: string): Tokens.Text | undefined {
    const raw = TEXT.exec(src)?.[0];
    return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock };
  }

  /** CommonMark does not see the end of bold in `**“好”**的`, for it reckons with spaces between words. */
  private strongBesidePunctuation(src: string): Tokens.Strong | undefined {
    const [raw, text] = BOLD.exec(src) ?? [];
    if (raw === undefined || text === undefined || !PUNCTUATED.test(text)) return undefined;
    return { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
  }

  private nested<T>(read: () => T): T | undefined {
    if (this.nesting >= MAX_NESTING) return undefined;
    this.nesting++;
    try {
      return read();
    } finally {
      this.nesting--;
    }
  }
}

const TEXT = /^(?:[^\\`*_<![~\n ]| (?! ))+|^ {2,}(?!\n)|^[\s\S]/;
const BOLD = /^\*\*([^\s*](?:[^*\n]{0,400}[^\s*])?)\*\*(?!\*)/;
const PUNCTUATED = /^[“‘《「『（【〈]|[”’》」』）】〉。！？：…%％]$/;
