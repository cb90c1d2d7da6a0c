import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { EpochMilliseconds } from './column-types.js';

/** What readers could notice of an article. */
export const ArticleChangeKind = {
  PUBLISHED: 'PUBLISHED',
  UPDATED: 'UPDATED',
  CORRECTED: 'CORRECTED',
  RELINKED: 'RELINKED',
  UNPUBLISHED: 'UNPUBLISHED',
  DELETED: 'DELETED',
} as const;
export type ArticleChangeKind = keyof typeof ArticleChangeKind;

/** Something that readers could notice, in the order of the commits; it outlives its article. */
@Entity()
@Index({ properties: ['articleKey', 'id'] })
export class ArticleChange {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'text' })
  kind!: ArticleChangeKind;

  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  /** The key of the article, which may be gone. */
  @Property({ type: 'integer' })
  articleKey!: number;

  @Property({ type: 'text', nullable: true })
  externalId!: string | null;

  /** The keys of its category, before and after, as `keySet` writes them: whoever follows a category sees it come and go. */
  @Property({ type: 'text', default: '' })
  categoryKeys!: string;

  /** The keys of the securities that it referred to, before and after; a VOICE does not count. */
  @Property({ type: 'text', default: '' })
  stockKeys!: string;

  /** The correction, or why it was taken down. */
  @Property({ type: 'text', nullable: true })
  note!: string | null;
}
