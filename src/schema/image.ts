import { Field, Int, ObjectType } from 'type-graphql';
import { URLScalar } from './scalars.js';

/** An image of an article's body. */
@ObjectType({ simpleResolvers: true, description: "An image of an article's body." })
export class Image {
  @Field(() => URLScalar, { description: "Where it lies, at the publisher's." })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What to show in its place.' })
  alt!: string | null;

  @Field(() => Int, { nullable: true, description: 'In pixels, where the post says it.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels, where the post says it.' })
  height!: number | null;
}
