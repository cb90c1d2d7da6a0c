import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { ArticleChange } from './article-change.js';
import { EpochMilliseconds } from './column-types.js';
import { Webhook } from './webhook.js';

/** One change on its way to one address. */
@Entity()
@Unique({ properties: ['webhook', 'change'] })
@Index({ properties: ['webhook', 'nextAttemptAt', 'id'] })
@Index({ properties: ['change'] })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'One change on its way to one address.' })
export class WebhookDelivery extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @ManyToOne({ entity: () => Webhook, deleteRule: 'cascade', index: false })
  webhook!: Webhook;

  @ManyToOne({ entity: () => ArticleChange, deleteRule: 'cascade', index: false })
  change!: ArticleChange;

  @Field(() => Int, { description: 'How often it was tried, one that is under way included.' })
  @Property({ type: 'integer' })
  attempts!: number;

  /** How many of the attempts were before it was last asked for again: pauses grow anew from there. */
  @Property({ type: 'integer' })
  attemptsBefore!: number;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer; null where none came.' })
  @Property({ type: 'integer', nullable: true })
  responseStatus!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last taken, with a status of 200 to 299.' })
  @Property({ type: EpochMilliseconds, nullable: true })
  deliveredAt!: number | null;

  /** Also the lease of whoever tries it: others leave it alone until then. */
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is tried next; null once it was taken or given up, after ten tries in a day.',
  })
  @Property({ type: EpochMilliseconds, nullable: true })
  nextAttemptAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Why the last try failed; null where it did not.' })
  @Property({ type: 'text', nullable: true })
  lastError!: string | null;
}
