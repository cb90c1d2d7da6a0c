/** A name as names are compared: whatever its case and width. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
