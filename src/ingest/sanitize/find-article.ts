import type { HtmlElement } from './html-tree.js';

/** The element that holds the article's body: in a page saved from eastmoney `#ContentBody`, else all there is. */
export function findArticle(root: HtmlElement): HtmlElement {
  return findById(root, 'ContentBody') ?? root;
}

function findById(element: HtmlElement, id: string): HtmlElement | null {
  if (element.attributes.get('id') === id) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : findById(child, id);
    if (found) return found;
  }
  return null;
}
