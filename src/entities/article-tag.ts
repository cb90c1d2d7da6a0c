import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Article } from './article.js';
import { Tag } from './tag.js';

/** That an article carries a tag. */
@Entity()
@Index({ properties: ['tag', 'article'] })
export class ArticleTag {
  [PrimaryKeyProp]?: ['article', 'tag'];

  @ManyToOne({ entity: () => Article, primary: true, index: false, deleteRule: 'cascade' })
  article!: Article;

  @ManyToOne({ entity: () => Tag, primary: true, index: false, deleteRule: 'restrict' })
  tag!: Tag;

  /** The tag's place in the article's list, from 0. */
  @Property({ type: 'integer' })
  position!: number;
}
