import type { Role } from '../entities/api-token.js';

/** Who asks. */
export interface Viewer {
  role: Role;
  /** The name of the token that the viewer holds; null for the anonymous. */
  tokenName: string | null;
}

/** Whoever sends no token. */
export const ANONYMOUS: Viewer = { role: 'READER', tokenName: null };
