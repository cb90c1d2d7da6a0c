/** Text for between two tags, in the spelling that sanitize-html has too. */
export function escapeText(value: string): string {
  return SPECIAL.test(value) ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : value;
}

/** An opening tag; attributes that are null are left out. */
export function openingTag(name: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) tag += ` ${attribute}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

/** The tag of an element without content. */
export function voidTag(name: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  return `${openingTag(name, attributes).slice(0, -1)} />`;
}

const SPECIAL = /[&<>]/;
