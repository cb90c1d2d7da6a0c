import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { DateTimeScalar, HTMLScalar } from '../schema/scalars.js';
import { Article } from './article.js';
import { EpochMilliseconds, JsonColumn } from './column-types.js';

/** What a version of an article had beside title and HTML; terms by their slugs. */
export interface RevisionFields {
  slug: string;
  category: string | null;
  tags: readonly string[];
  source: string | null;
  externalId: string | null;
  canonicalUrl: string | null;
  publishedAt: number | null;
}

/** An article as one version had it. */
@Entity()
@Unique({ properties: ['article', 'version'] })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'An article as one version had it.' })
export class Revision extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @ManyToOne({ entity: () => Article, index: false, deleteRule: 'cascade' })
  article!: Article;

  @Field(() => Int, { description: 'The version of the article that this is.' })
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'The title it had.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => HTMLScalar, { description: 'The sanitized body it had.' })
  @Property({ type: 'text' })
  html!: string;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: JsonColumn })
  fields!: RevisionFields;

  @Property({ type: JsonColumn })
  changedFields!: readonly string[];

  /**
   * Of the working copy: what of it differs from the public version, and goes live with it; of one that went live or
   * was overtaken: nothing. Null of a version that the article itself had.
   */
  @Property({ type: JsonColumn, nullable: true })
  pendingFields!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Whoever made it: the name of a token.' })
  @Property({ type: 'text', nullable: true })
  editor!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @Property({ type: EpochMilliseconds })
  createdAt!: number;
}
