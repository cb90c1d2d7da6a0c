import { Entity, Index, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Article } from './article.js';

/** A slug that an article had before; it still finds it. */
@Entity()
export class ArticleSlug {
  @PrimaryKey({ type: 'text' })
  slug!: string;

  @ManyToOne({ entity: () => Article, deleteRule: 'cascade', index: false })
  @Index()
  article!: Article;
}
