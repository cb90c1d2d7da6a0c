import sanitize from 'sanitize-html';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, DROPPED, IMAGE_SCHEMES, LINK_SCHEMES } from './policy.js';

/**
 * Takes out of HTML what the policy does not allow. Of what we write ourselves nothing goes and not a byte changes
 * (the tests hold us to it): this is the second lock, made and mended by people who do nothing else.
 */
export function enforcePolicy(html: string): string {
  return sanitize(html, OPTIONS);
}

const OPTIONS: sanitize.IOptions = {
  allowedTags: [...ALLOWED_ELEMENTS],
  allowedAttributes: { ...ALLOWED_ATTRIBUTES },
  allowedSchemes: [...LINK_SCHEMES],
  allowedSchemesByTag: { img: [...IMAGE_SCHEMES] },
  allowProtocolRelative: false,
  nonTextTags: [...DROPPED],
  disallowedTagsMode: 'discard',
};
