import { RequestError } from '../errors.js';
import type { Viewer } from './viewer.js';

/** Whether the viewer edits: sees what is unpublished, and writes. */
export function isEditor(viewer: Viewer): boolean {
  return viewer.role !== 'READER';
}

/** Whether the viewer keeps tokens and reads the audit log. */
export function isAdmin(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}

/** Lets editors pass; others get FORBIDDEN with the name of what they asked for. */
export function requireEditor(viewer: Viewer, what: string): void {
  if (!isEditor(viewer)) throw new RequestError('FORBIDDEN', `${what} is for editors; send an editor's token.`);
}

/** Lets admins pass; others get FORBIDDEN with the name of what they asked for. */
export function requireAdmin(viewer: Viewer, what: string): void {
  if (!isAdmin(viewer)) throw new RequestError('FORBIDDEN', `${what} is for admins; send an admin's token.`);
}
