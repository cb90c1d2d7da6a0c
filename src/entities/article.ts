import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { DateTimeScalar, URLScalar } from '../schema/scalars.js';
import { Category } from './category.js';
import { EpochMilliseconds, JsonColumn } from './column-types.js';
import { Source } from './source.js';
import { Story } from './story.js';

/** Where an article stands in its life. */
export const ArticleStatus = {
  DRAFT: 'DRAFT',
  SCHEDULED: 'SCHEDULED',
  PUBLISHED: 'PUBLISHED',
  ARCHIVED: 'ARCHIVED',
  TRASHED: 'TRASHED',
} as const;
export type ArticleStatus = keyof typeof ArticleStatus;

registerEnumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Where an article stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'Being written; for editors only.' },
    SCHEDULED: { description: 'To be published at its publishedAt; for editors only until then.' },
    PUBLISHED: { description: 'For everybody.' },
    ARCHIVED: { description: 'No longer public, but kept.' },
    TRASHED: { description: 'Thrown away, to be purged.' },
  },
});

/** An image of an article's body. */
export interface ArticleImage {
  url: string;
  alt: string | null;
  width: number | null;
  height: number | null;
}

/** A post as it is served: every light column; what is heavy is in ArticleBody. */
@Entity()
// With what facets count by, so that they need not look into the rows.
@Index({ properties: ['status', 'publishedAt', 'id', 'source', 'category'] })
@Index({ properties: ['category', 'status', 'publishedAt', 'id'] })
@Index({ properties: ['source', 'status', 'publishedAt', 'id'] })
@Index({ properties: ['story', 'status', 'publishedAt', 'id'] })
@Index({ properties: ['publishedAt', 'id'] })
@Index({ properties: ['createdAt', 'id'] })
@Index({ properties: ['updatedAt', 'id'] })
@Index({ properties: ['title', 'id'] })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A post, parsed, sanitized and linked.' })
export class Article extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => String, { description: 'Unique among articles; made of letters, digits and hyphens.' })
  @Property({ type: 'text' })
  @Unique()
  slug!: string;

  @Field(() => String, {
    nullable: true,
    description: "The publisher's own id of the post: eastmoney:202203292325948713, or as the caller gave it.",
  })
  @Property({ type: 'text', nullable: true })
  @Unique()
  externalId!: string | null;

  /**
   * What makes two posts one article: "id:" and the externalId, or, of a post without one, "slug:" and the slug that it
   * asked for, which need not be the slug that it got. Null where no post stands behind the article.
   */
  @Property({ type: 'text', nullable: true })
  @Unique()
  postKey!: string | null;

  @Field(() => String, { description: 'Plain text, on one line.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, {
    description:
      "The post's own digest, or else its first sentences: at most 200 characters, never cut inside a surrogate pair or a Latin word.",
  })
  @Property({ type: 'text' })
  excerpt!: string;

  @Field(() => ArticleStatus, { description: 'Where the article stands in its life.' })
  @Enum({ items: () => ArticleStatus, type: 'text' })
  status!: ArticleStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When readers could first see it, or shall.' })
  @Property({ type: EpochMilliseconds, nullable: true })
  publishedAt!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it came into this database.' })
  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: 'When its own fields or status last changed.' })
  @Property({ type: EpochMilliseconds })
  updatedAt!: number;

  @Field(() => Int, {
    description:
      "Grows by one at every change of the article's own fields or status; links do not count. Send it back as expectedVersion.",
  })
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => URLScalar, { nullable: true, description: "The post's original address." })
  @Property({ type: 'text', nullable: true })
  @Index()
  canonicalUrl!: string | null;

  @Field(() => Int, { description: 'Characters of the text, white space aside.' })
  @Property({ type: 'integer' })
  characterCount!: number;

  @Field(() => Int, { description: 'Minutes to read it, at least 1: CJK by characters and the rest by words.' })
  @Property({ type: 'integer' })
  readingMinutes!: number;

  /** How many warnings the body has; editors look for those with any. */
  @Property({ type: 'integer' })
  @Index()
  warningCount!: number;

  @Property({ type: JsonColumn })
  images!: readonly ArticleImage[];

  @Property({ type: JsonColumn })
  authors!: readonly string[];

  @ManyToOne({ entity: () => Source, nullable: true, index: false })
  source!: Source | null;

  @ManyToOne({ entity: () => Category, nullable: true, index: false })
  category!: Category | null;

  /** The story that it tells; null until another article tells it too. */
  @ManyToOne({ entity: () => Story, nullable: true, index: false })
  story!: Story | null;
}
