import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { EpochMilliseconds } from './column-types.js';

/** Who did what; only ever added. */
@Entity()
@Index({ properties: ['actor', 'id'] })
@Index({ properties: ['targetType', 'targetKey', 'id'] })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'Who did what, in one line.' })
export class AuditEntry extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  @Field(() => String, { description: 'Who: the name of a token, command line or scheduler.' })
  @Property({ type: 'text' })
  actor!: string;

  @Field(() => String, { description: "What: the mutation's name, whichever way it was asked for." })
  @Property({ type: 'text' })
  action!: string;

  /** The type and key of what it was done to; it may be gone. */
  @Property({ type: 'text' })
  targetType!: string;

  @Property({ type: 'integer' })
  targetKey!: number;

  @Field(() => String, { description: 'One line for a person.' })
  @Property({ type: 'text' })
  summary!: string;
}
