import { anElement, type HtmlElement, isContent } from './html-tree.js';

/** The items of a list. Content that stands in the list but in no item becomes one. */
export function listItems(list: HtmlElement): HtmlElement[] {
  const items: HtmlElement[] = [];
  let implied: HtmlElement | null = null;
  for (const child of list.children.filter(isContent)) {
    if (typeof child !== 'string' && child.name === 'li') {
      items.push(child);
      implied = null;
    } else {
      implied ??= anElement('li');
      if (implied.children.length === 0) items.push(implied);
      implied.children.push(child);
    }
  }
  return items;
}
