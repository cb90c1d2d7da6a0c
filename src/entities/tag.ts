import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';

/** A label; an article has any number of them. */
@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A label; an article has any number of them.',
})
export class Tag extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => String, { description: 'Unique among tags; made of letters, digits and hyphens.' })
  @Property({ type: 'text' })
  @Unique()
  slug!: string;

  @Field(() => String, { description: 'For people to read.' })
  @Property({ type: 'text' })
  @Index()
  name!: string;
}
