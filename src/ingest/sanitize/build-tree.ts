import { anElement, type HtmlElement } from './html-tree.js';
import { closedByEnd, closedByStart, isBlock, isVoid } from './nesting.js';
import { isDropped } from './policy.js';
import { readTokens, type TokenHandler } from './read-tokens.js';

/**
 * Elements deeper than this are laid side by side: their words and the ends of their blocks stay. No article nests so
 * deep, browsers stop at 512, and what we write (at most 16 containers of 4 elements) stays well below.
 */
const MAX_DEPTH = 128;

/** Parses HTML into a tree, near enough to what a browser would make of it that no words change place. */
export function buildTree(html: string): HtmlElement {
  const root = anElement('body');
  readTokens(html, treeBuilder(root));
  return root;
}

function treeBuilder(root: HtmlElement): TokenHandler {
  /** The elements not closed yet, outermost first; the root cannot be closed. */
  const stack: HtmlElement[] = [root];
  /** Inline elements whose end tag came while a block inside them was open: `<b><p>x</b>`. They end with that block. */
  const ended = new Set<HtmlElement>();
  const top = (): HtmlElement => stack.at(-1) ?? root;
  const closeFrom = (index: number): void => {
    if (index < 1) return;
    stack.length = index;
    while (ended.has(top())) stack.pop();
  };
  return {
    open(rawName, attributes, isSelfClosing) {
      const name = rawName === 'image' ? 'img' : rawName; // as the HTML standard has it
      closeFrom(closedByStart(stack, name));
      const element: HtmlElement = { name, attributes, children: [] };
      top().children.push(element);
      const isForeign = name === 'svg' || name === 'math'; // the only elements that `/>` closes
      // What is not prose must be kept together at any depth, or its code would be read as text.
      const hasRoom = stack.length < MAX_DEPTH || (stack.length === MAX_DEPTH && isDropped(name));
      if (hasRoom && !isVoid(name) && !(isForeign && isSelfClosing)) stack.push(element);
    },
    text(value) {
      const { children } = top();
      const last = children.length - 1;
      const previous = children[last];
      if (typeof previous === 'string') children[last] = previous + value;
      else children.push(value);
    },
    close(name) {
      if (name === 'br') top().children.push(anElement('br')); // browsers read </br> as <br>
      const { index, isEarly } = closedByEnd(stack, name);
      const element = stack[index];
      if (isEarly && element && index > 0) ended.add(element);
      else if (index > 0) closeFrom(index);
      // Browsers read a lone </p> as <p></p>. An element beyond the greatest depth is not on the stack, but its end
      // still parts two blocks.
      else if (name === 'p' || (stack.length >= MAX_DEPTH && isBlock(name))) top().children.push(anElement(name));
    },
  };
}
