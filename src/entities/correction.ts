import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../schema/scalars.js';
import { Article } from './article.js';
import { EpochMilliseconds } from './column-types.js';

/** A public note on what was corrected. */
@Entity()
@Index({ properties: ['article', 'id'] })
@ObjectType({ simpleResolvers: true, description: 'A public note on what was corrected.' })
export class Correction {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @ManyToOne({ entity: () => Article, index: false, deleteRule: 'cascade' })
  article!: Article;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  @Field(() => String, { description: 'What was corrected; plain text.' })
  @Property({ type: 'text' })
  note!: string;

  @Field(() => Int, { description: 'The first version that has it right.' })
  @Property({ type: 'integer' })
  version!: number;
}
