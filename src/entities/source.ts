import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { URLScalar } from '../schema/scalars.js';

/** Who published an article first: a paper, an agency, a site. */
@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Who published an article first: a paper, an agency, a site.',
})
export class Source extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => String, { description: 'Unique among sources; made of letters, digits and hyphens.' })
  @Property({ type: 'text' })
  @Unique()
  slug!: string;

  @Field(() => String, { description: 'For people to read.' })
  @Property({ type: 'text' })
  @Index()
  name!: string;

  @Field(() => URLScalar, { nullable: true, description: 'Where the source has its own site.' })
  @Property({ type: 'text', nullable: true })
  homepage!: string | null;
}
