import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A slug or name that a term had before it was renamed or merged; it still finds what the term became. */
@Entity()
@Index({ properties: ['kind', 'term'] })
export class TermSlug {
  [PrimaryKeyProp]?: ['kind', 'slug'];

  /** Category, Tag or Source. */
  @PrimaryKey({ type: 'text' })
  kind!: 'Category' | 'Tag' | 'Source';

  /** The slug; or "name:" and the name, folded, which no slug looks like. */
  @PrimaryKey({ type: 'text' })
  slug!: string;

  /** The key of the term that it became. */
  @Property({ type: 'integer' })
  term!: number;
}
