import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';

/** A section of the site; an article has one or none. */
@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A section of the site; an article has one or none.',
})
export class Category extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => String, { description: 'Unique among categories; made of letters, digits and hyphens.' })
  @Property({ type: 'text' })
  @Unique()
  slug!: string;

  @Field(() => String, { description: 'For people to read.' })
  @Property({ type: 'text' })
  @Index()
  name!: string;
}
