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

  /** The correction, or why it was taken down. */
  @Property({ type: 'text', nullable: true })
  note!: string | null;
}
