import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { EpochMilliseconds } from './column-types.js';

/**
 * What several articles tell. It is made when a second one does, and holds nothing of them: what it is for a viewer
 * follows from those of its articles that the viewer may see.
 */
@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Articles of several sources, or several times, that tell the same thing.',
})
export class Story extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  /** The times between which its articles lay when they joined it. */
  @Property({ type: EpochMilliseconds })
  startsAt!: number;

  @Property({ type: EpochMilliseconds })
  endsAt!: number;
}
