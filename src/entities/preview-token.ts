import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Article } from './article.js';
import { EpochMilliseconds } from './column-types.js';

/** A key to one article, published or not. */
@Entity()
export class PreviewToken {
  /** SHA-256 of the token, in hexadecimal. */
  @PrimaryKey({ type: 'text' })
  hash!: string;

  @ManyToOne({ entity: () => Article, deleteRule: 'cascade' })
  article!: Article;

  @Property({ type: EpochMilliseconds })
  expiresAt!: number;
}
