/** Why a place may speak of something else than the security whose name it has. */
export interface Doubt {
  /** A phrase for a person. */
  reason: string;
  /** Whether nothing else in the post can lift it. */
  isFinal: boolean;
}
