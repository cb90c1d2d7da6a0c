/**
 * The slug itself if it is free, else with the lowest free number behind it: -2, -3, …. Found by doubling and then
 * halving the steps, for thousands of flashes may bear one title.
 */
export async function freeSlug(slug: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  if (!(await isTaken(slug))) return slug;
  const numbered = (number: number): string => `${slug}-${number}`;
  let taken = 1;
  let free = 2;
  while (await isTaken(numbered(free))) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(numbered(middle))) taken = middle;
    else free = middle;
  }
  return numbered(free);
}
