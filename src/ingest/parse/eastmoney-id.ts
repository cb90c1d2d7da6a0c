/**
 * The externalId in an address of eastmoney or of finews: `…/news/1350,<18 digits>.html`, `…/a/<18 digits>.html`,
 * `…?infoCode=NW<18 digits>`. Null for any other.
 */
export function eastmoneyIdOfAddress(address: string): string | null {
  const digits = (INFO_CODE.exec(address) ?? ARTICLE.exec(address))?.[1];
  return digits === undefined ? null : `eastmoney:${digits}`;
}

/** The externalId in a name that is nothing but one: 18 digits, with or without NW (eastmoney's infoCode). */
export function eastmoneyIdOfName(name: string): string | null {
  const digits = NAME.exec(name.trim())?.[1];
  return digits === undefined ? null : `eastmoney:${digits}`;
}

const INFO_CODE = /[?&]infoCode=(?:NW)?(\d{18})(?!\d)/i;
const ARTICLE = /^https?:\/\/(?:[\w-]+\.)*eastmoney\.com\/[^?#]{0,200}?[,/](\d{18})\.html?(?:[?#]|$)/i;
/** A mark behind the id (`@<commit>` of a second version) is no part of it. */
const NAME = /^(?:eastmoney:)?(?:NW)?(\d{18})(?:@\w+)?$/i;
