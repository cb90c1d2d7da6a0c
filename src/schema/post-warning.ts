import { Field, ObjectType } from 'type-graphql';

/** What had to be guessed, or was left out, when a post was read. */
@ObjectType('PostWarning', {
  simpleResolvers: true,
  description: 'What had to be guessed, or was left out, when a post was read.',
})
export class PostWarningType {
  @Field(() => String, { description: 'For programs, for example DATE_GUESSED; docs/ingest.md lists them.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  message!: string;
}
