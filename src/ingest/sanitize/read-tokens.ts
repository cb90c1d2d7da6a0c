import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What is told of each tag and each piece of text, in the order of the source. */
export interface TokenHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, isSelfClosing: boolean): void;
  /** Consecutive calls may hold the parts of one text. */
  text(value: string): void;
  close(name: string): void;
}

/**
 * Reads HTML tag by tag. It is htmlparser2's tokenizer without its parser, whose stack of open elements is shifted in
 * memory at each tag: 100,000 nested elements would take it many seconds.
 */
export function readTokens(html: string, handler: TokenHandler): void {
  // A lone surrogate cannot be written as UTF-8: it would come back from the database as another string.
  const source = html.toWellFormed();
  const tokenizer = new Tokenizer({ decodeEntities: true }, tokenizerCallbacks(source, handler));
  tokenizer.write(source);
  tokenizer.end();
}

function tokenizerCallbacks(source: string, handler: TokenHandler): TokenizerCallbacks {
  let tagName = '';
  let attributes = new Map<string, string>();
  let attributeName = '';
  let attributeValue = '';
  const endOpenTag = (isSelfClosing: boolean): void => handler.open(tagName, attributes, isSelfClosing);
  return {
    onopentagname(start, end) {
      tagName = source.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      attributeName = source.slice(start, end).toLowerCase();
      attributeValue = '';
    },
    onattribdata(start, end) {
      attributeValue += source.slice(start, end);
    },
    onattribentity(codePoint) {
      attributeValue += String.fromCodePoint(codePoint);
    },
    onattribend() {
      // Of an attribute given twice browsers take the first.
      if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
    },
    onopentagend: () => endOpenTag(false),
    onselfclosingtag: () => endOpenTag(true),
    onclosetag: (start, end) => handler.close(source.slice(start, end).toLowerCase()),
    ontext: (start, end) => handler.text(source.slice(start, end)),
    ontextentity: codePoint => handler.text(String.fromCodePoint(codePoint)),
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
}
