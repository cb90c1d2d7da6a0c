import { UnreadableListError } from '../../errors.js';

/** The text of a file: UTF-8, UTF-16 with its mark, or GBK, as a Chinese Excel writes CSV. Throws UnreadableListError. */
export function decodeList(bytes: Uint8Array): string {
  if (startsWith(bytes, ZIP)) {
    throw new UnreadableListError('This is an Excel workbook; save it as CSV (Save as, CSV UTF-8) and import that.');
  }
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // GB 18030 holds GBK and GB 2312.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** How a ZIP begins, and an .xlsx is one. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
