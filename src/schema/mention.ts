import { Field, Int, ObjectType } from 'type-graphql';
import { MentionField, MentionOrigin } from '../entities/article-stock.js';

/** A place where an article names a security. */
@ObjectType({
  simpleResolvers: true,
  description: 'Half open, in UTF-16 code units: title or text .slice(start, end) is text.',
})
export class Mention {
  @Field(() => MentionField, { description: 'The field that it stands in.' })
  field!: MentionField;

  @Field(() => Int, { description: 'Where it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where what follows it begins.' })
  end!: number;

  @Field(() => String, { description: 'What stands there.' })
  text!: string;

  @Field(() => MentionOrigin, { description: 'How it was found.' })
  origin!: MentionOrigin;
}
