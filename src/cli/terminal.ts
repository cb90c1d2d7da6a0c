/** Writes a line for the user. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line about what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes a line beside the output, which a program that reads the output does not see. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** How far long work is, on a terminal as a line that is written over and over; elsewhere nothing. */
export function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
}
