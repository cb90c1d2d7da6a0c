import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { URLScalar } from '../schema/scalars.js';
import type { ArticleChangeKind } from './article-change.js';
import { EpochMilliseconds, JsonColumn } from './column-types.js';

/** An address that is told of changes. */
@Entity()
@ObjectType({ implements: Node, simpleResolvers: true, description: 'An address that is told of changes.' })
export class Webhook extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => URLScalar, { description: 'Where changes are posted to.' })
  @Property({ type: 'text' })
  url!: string;

  /** What its messages are signed with, so that it cannot be kept as a hash. */
  @Property({ type: 'text' })
  secret!: string;

  @Property({ type: JsonColumn })
  kinds!: readonly ArticleChangeKind[];

  /** As they were given, for a slug follows its category through renames and merges; null: any category, or none. */
  @Property({ type: JsonColumn, nullable: true })
  categorySlugs!: readonly string[] | null;

  /** The keys of the securities; null: any, or none. */
  @Property({ type: JsonColumn, nullable: true })
  stockKeys!: readonly number[] | null;

  @Field(() => Boolean, {
    description: 'False once it answered 410 Gone, or failed for five days; redeliverWebhook makes it active again.',
  })
  @Property({ type: 'boolean' })
  isActive!: boolean;

  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  /** The key of the last change that it was considered for: those behind it are its outbox. */
  @Property({ type: 'integer' })
  lastChange!: number;

  /** When the first of the tries was that have failed since one succeeded; null while they succeed. */
  @Property({ type: EpochMilliseconds, nullable: true })
  failingSince!: number | null;
}
