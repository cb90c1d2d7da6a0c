/** The advisory locks that PostgreSQL's processes take, one a purpose: any numbers that nothing else locks. */
export const ADVISORY_LOCKS = {
  /** Of whoever migrates. */
  migration: 7_126_401,
  /** Of whoever numbers a change. */
  change: 7_126_402,
  /** Of whoever looks for an article's story. */
  story: 7_126_431,
} as const;
