import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../schema/scalars.js';
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

registerEnumType(ArticleChangeKind, {
  name: 'ArticleChangeKind',
  description: 'What readers could notice of an article.',
  valuesConfig: {
    PUBLISHED: { description: 'It became public.' },
    UPDATED: { description: 'A field of it changed.' },
    CORRECTED: { description: 'It was updated with a correction note.' },
    RELINKED: { description: 'Its links to securities alone changed.' },
    UNPUBLISHED: { description: 'It is no longer public: unpublished or archived.' },
    DELETED: { description: 'It was put into the trash, or purged.' },
  },
});

/** Something that readers could notice, in the order of the commits; it outlives its article. */
@Entity()
@Index({ properties: ['articleKey', 'id'] })
@ObjectType({ simpleResolvers: true, description: 'Something that readers could notice of an article.' })
export class ArticleChange {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Field(() => ArticleChangeKind, { description: 'What happened.' })
  @Property({ type: 'text' })
  kind!: ArticleChangeKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  /** The key of the article, which may be gone. */
  @Property({ type: 'integer' })
  articleKey!: number;

  @Field(() => String, { nullable: true, description: "The publisher's own id of the post, also where that is gone." })
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
