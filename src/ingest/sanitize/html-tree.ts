/** A piece of parsed HTML: an element, or text with its entities decoded. */
export type HtmlNode = HtmlElement | string;

/** An element as the input has it, its names in lower case. */
export interface HtmlElement {
  readonly name: string;
  /** A map, for names come from outside and may be `__proto__`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

/** An element with no attributes, for places where HTML lets a tag be left out. */
export function anElement(name: string, children: HtmlNode[] = []): HtmlElement {
  return { name, attributes: NO_ATTRIBUTES, children };
}

/** The class names of an element. */
export function classesOf(element: HtmlElement): string[] {
  return element.attributes.get('class')?.split(/\s+/) ?? [];
}

/** True for an element, and for text that holds more than white space. */
export function isContent(node: HtmlNode): boolean {
  return typeof node !== 'string' || /\S/.test(node);
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
