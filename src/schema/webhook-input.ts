import { Field, InputType } from 'type-graphql';
import { ArticleChangeKind } from '../entities/article-change.js';
import { URLScalar } from './scalars.js';

/** Which changes go where. */
@InputType({ description: 'Which changes go where; what is left out does not narrow them.' })
export class WebhookInput {
  @Field(() => URLScalar, {
    description: 'Where to post them to: an address of the public internet, without a user name or password.',
  })
  url!: string;

  @Field(() => [ArticleChangeKind], { nullable: true, description: 'Changes of these kinds alone.' })
  kinds?: ArticleChangeKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Changes of articles that are, or were before, in one of these categories; at most 100.',
  })
  categorySlugs?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Changes of articles that refer to one of these securities, or did before; in any notation, at most 100.',
  })
  stockSymbols?: string[] | null;
}
