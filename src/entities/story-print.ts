import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import { Article } from './article.js';
import { EpochMilliseconds, JsonColumn } from './column-types.js';

/** What an article told when it came in, as far as another that tells the same is known by it. */
export interface StoryFingerprint {
  numbers: readonly string[];
  dates: readonly string[];
  flash: string | null;
  hash: number;
  signature: string;
}

/** That an article was compared with those before it, and what later ones are compared with. */
@Entity()
export class StoryPrint {
  [PrimaryKeyProp]?: 'article';

  @OneToOne({ entity: () => Article, primary: true, deleteRule: 'cascade' })
  article!: Article;

  /** When the article was published then, or else came in. */
  @Property({ type: EpochMilliseconds })
  happenedAt!: number;

  /** Null of what says too little. */
  @Property({ type: JsonColumn, nullable: true })
  fingerprint!: StoryFingerprint | null;
}
