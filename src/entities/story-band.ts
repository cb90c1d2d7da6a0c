import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Article } from './article.js';
import { EpochMilliseconds } from './column-types.js';

/** A hash that articles are looked up by; those that tell the same share at least one. */
@Entity()
@Index({ properties: ['article'] })
export class StoryBand {
  [PrimaryKeyProp]?: ['band', 'happenedAt', 'article'];

  /** A signed number of 32 bits. */
  @PrimaryKey({ type: 'integer' })
  band!: number;

  /** As in the article's StoryPrint, so that the newest of a band are found without the rest of it. */
  @PrimaryKey({ type: EpochMilliseconds })
  happenedAt!: number;

  @ManyToOne({ entity: () => Article, primary: true, index: false, deleteRule: 'cascade' })
  article!: Article;
}
