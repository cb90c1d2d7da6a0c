import type { JobParts } from './job-parts.js';

/** What the sender of webhooks works with. */
export interface WebhookParts extends JobParts {
  /** How readers reach the server; null where that is not known. */
  publicUrl: string | null;
  /** Whether messages may go to private addresses. */
  allowsPrivate: boolean;
}
