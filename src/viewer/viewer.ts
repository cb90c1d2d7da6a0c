import { registerEnumType } from 'type-graphql';

/** What a viewer may do; each role may do all that those before it may. */
export const Role = { READER: 'READER', EDITOR: 'EDITOR', ADMIN: 'ADMIN' } as const;
export type Role = keyof typeof Role;

registerEnumType(Role, {
  name: 'Role',
  description: 'What a viewer may do; each role may do all that those before it may.',
  valuesConfig: {
    READER: { description: 'Reads what is published.' },
    EDITOR: { description: 'Reads all but the trash, and writes.' },
    ADMIN: { description: 'Keeps tokens and the like.' },
  },
});

/** Who asks. */
export interface Viewer {
  role: Role;
  /** The name of the token that the viewer holds; null for the anonymous. */
  tokenName: string | null;
}

/** Whoever sends no token. */
export const ANONYMOUS: Viewer = { role: 'READER', tokenName: null };
