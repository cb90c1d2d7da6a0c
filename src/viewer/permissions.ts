import { RequestError } from '../errors.js';
import type { Viewer } from './viewer.js';

/** Whether the viewer edits: sees what is unpublished, and writes. */
export function isEditor(viewer: Viewer): boolean {
  return viewer.role !== 'READER';
}

/** Lets editors pass; others get FORBIDDEN with the name of what they asked for. */
export function requireEditor(viewer: Viewer, what: string): void {
  if (!isEditor(viewer)) throw new RequestError('FORBIDDEN', `${what} is for editors; send an editor's token.`);
}
