import { isBlockElement, isHtmlElement } from './block-elements.js';

/**
 * Puts plain text into paragraphs, one for each block of lines. Tags in it stay, and so does a block that is HTML; any
 * other `<` is a character of the text ("PE<20").
 */
export function renderPlain(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map(block => block.trim())
    .filter(block => block !== '')
    .map(block => (isHtmlBlock(block) ? block : `<p>${withLiteralBrackets(block)}</p>`))
    .join('\n');
}

function isHtmlBlock(block: string): boolean {
  return block.startsWith('<!--') || isBlockElement(/^<\/?([a-z][a-z\d]*)/i.exec(block)?.[1]?.toLowerCase() ?? '');
}

function withLiteralBrackets(block: string): string {
  return block.replace(BRACKET, (whole: string, address?: string, name?: string) => {
    if (address !== undefined) return `<a href="${address.replaceAll('"', '%22')}">${address}</a>`;
    return name !== undefined && isHtmlElement(name.toLowerCase()) ? whole : whole.replace('<', '&lt;');
  });
}

const BRACKET = /<(https?:\/\/[^\s<>]{1,2000})>|<(?!!--)(?:\/?([a-z][a-z\d]*)(?=[\s/>]))?/gi;
