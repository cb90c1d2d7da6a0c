import { Field, Int, ObjectType } from 'type-graphql';

/** A heading of an article's body. */
@ObjectType({ simpleResolvers: true, description: "A heading of an article's body." })
export class Heading {
  @Field(() => Int, { description: '1 for the largest, to 6.' })
  level!: number;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { description: "The heading's id in html, for links into the article." })
  anchor!: string;
}
