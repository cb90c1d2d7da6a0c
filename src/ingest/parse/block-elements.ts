/** True for elements that hold paragraphs or stand beside them; `p` too. */
export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

/** True for the name of an element of HTML that an article may hold. */
export function isHtmlElement(name: string): boolean {
  return BLOCKS.has(name) || OTHERS.has(name);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body caption center details dialog div dl fieldset figure figcaption footer form ' +
    'h1 h2 h3 h4 h5 h6 head header html main nav noscript ol p pre script section style table title ul',
);

const OTHERS = words(
  'a abbr audio b base bdi bdo big br button cite code col colgroup dd del dfn dt em embed font hr i iframe img input ' +
    'ins kbd li link mark meta object q rp rt ruby s samp small source span strike strong sub summary sup svg tbody td ' +
    'tfoot th thead time tr tt u var video wbr',
);
