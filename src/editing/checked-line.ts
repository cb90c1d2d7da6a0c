import { UserError } from '../errors.js';
import { cleanText } from '../ingest/sanitize/clean-text.js';

/** A field as plain text on one line. Throws INVALID, with the path, for what is null, empty or too long. */
export function checkedLine(path: string, value: string | null, limit: number): string {
  const text = cleanText(required(path, value));
  const [field = path] = path.split('.');
  if (text === '') throw invalid(path, `${path}: is empty; leave ${field} out, or give a text.`);
  if (text.length > limit) throw invalid(path, `${path}: ${text.length} characters; give at most ${limit}.`);
  return text;
}

/** A field that cannot be null. Throws INVALID, with the path. */
export function required(path: string, value: string | null): string {
  if (value === null) throw invalid(path, `${path}: cannot be cleared; leave it out to keep it.`);
  return value;
}

function invalid(path: string, message: string): UserError {
  return new UserError('INVALID', path.split('.'), message);
}
