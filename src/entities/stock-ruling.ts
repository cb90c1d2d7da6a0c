import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Article } from './article.js';
import { StockRole } from './article-stock.js';
import { StockReference } from './stock-reference.js';

/** An editor's last word on whether an article refers to a security; whatever the linker finds later. */
@Entity()
export class StockRuling {
  [PrimaryKeyProp]?: ['article', 'stock'];

  @ManyToOne({ entity: () => Article, primary: true, index: false, deleteRule: 'cascade' })
  article!: Article;

  @ManyToOne({ entity: () => StockReference, primary: true, deleteRule: 'restrict' })
  stock!: StockReference;

  /** The role of a link that an editor pinned; null where the editor took the link away. */
  @Enum({ items: () => StockRole, type: 'text', nullable: true })
  role!: StockRole | null;

  /** Who ruled: the name of a token. */
  @Property({ type: 'text' })
  actor!: string;
}
