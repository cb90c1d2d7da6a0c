import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What is told of each tag and each piece of text, in the order of the source; places count in the source. */
export interface HtmlTokenHandler {
  /** `start` is the place of `<`, `end` that behind `>`. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void;
  text(value: string): void;
  close(name: string, start: number, end: number): void;
  /** Asked after each piece of text: true ends the reading. */
  isDone?(): boolean;
}

/**
 * Reads HTML tag by tag. htmlparser2's tokenizer alone, for its parser looks through all open elements at each end
 * tag: 100,000 nested ones would take it seconds.
 */
export function readHtmlTokens(html: string, handler: HtmlTokenHandler): void {
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    callbacks(html, handler, () => tokenizer.pause()),
  );
  tokenizer.write(html);
  if (tokenizer.running) tokenizer.end();
}

function callbacks(html: string, handler: HtmlTokenHandler, stop: () => void): TokenizerCallbacks {
  let tagStart = 0;
  let tagName = '';
  let attributes = new Map<string, string>();
  let attributeName = '';
  let attributeValue = '';
  const endOpenTag = (endIndex: number): void => handler.open(tagName, attributes, tagStart, endIndex + 1);
  const text = (value: string): void => {
    handler.text(value);
    if (handler.isDone?.()) stop();
  };
  return {
    onopentagname(start, end) {
      tagStart = start - 1;
      tagName = html.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      attributeName = html.slice(start, end).toLowerCase();
      attributeValue = '';
    },
    onattribdata(start, end) {
      attributeValue += html.slice(start, end);
    },
    onattribentity(codePoint) {
      attributeValue += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
    },
    onopentagend: endOpenTag,
    onselfclosingtag: endOpenTag,
    onclosetag(start, end) {
      const bracket = html.indexOf('>', end);
      handler.close(html.slice(start, end).toLowerCase(), start - 2, bracket < 0 ? html.length : bracket + 1);
    },
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: codePoint => text(String.fromCodePoint(codePoint)),
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
}
