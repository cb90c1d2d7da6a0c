import type { SecurityIdentity } from './securities/security.js';

/** Where a mention stands. */
export type MentionField = 'TITLE' | 'TEXT';

/** How a mention was found. */
export type MentionOrigin = 'MARKUP' | 'CODE' | 'NAME' | 'EDITOR';

/** One place that speaks of a security: title or text .slice(start, end) is text. */
export interface Mention {
  field: MentionField;
  start: number;
  end: number;
  text: string;
  origin: MentionOrigin;
}

/** How a post refers to a security. */
export type SecurityRole = 'PRIMARY' | 'MENTION' | 'VOICE';

/** What looked like a security and is not linked. */
export interface SecurityRefusal {
  identity: SecurityIdentity;
  name: string | null;
  /** One line for a person. */
  reason: string;
  /** The title's first, then by place. */
  mentions: Mention[];
}

/** What the linker makes of a post. */
export interface Linking {
  /** PRIMARY first, then by confidence, then by first place. */
  links: SecurityLink[];
  refusals: SecurityRefusal[];
}

/** That a post speaks of a security, and why we say so. */
export interface SecurityLink {
  identity: SecurityIdentity;
  /** The directory's name; where it knows none, the post's own words, if they are plainly a name. */
  name: string | null;
  role: SecurityRole;
  origins: MentionOrigin[];
  /** 0 to 1. */
  confidence: number;
  /** One line for a person. */
  reason: string;
  /** The title's first, then by place. */
  mentions: Mention[];
}
