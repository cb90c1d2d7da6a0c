import { Field, InputType } from 'type-graphql';
import { DateTimeScalar, URLScalar } from './scalars.js';

/** The fields of an article that an editor gives. */
@InputType({ description: 'The fields of an article. A field left out stays; null clears it, where it can be null.' })
export class ArticleInput {
  @Field(() => String, { nullable: true, description: 'Plain text, at most 300 characters; cannot be null.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Lower case letters, digits and hyphens, at most 200 characters; cannot be null. The one before still finds the article.',
  })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'The body; sanitized. At most 2,000,000 bytes; cannot be null.' })
  html?: string | null;

  @Field(() => String, { nullable: true, description: 'Name or slug, at most 100 characters; made if new.' })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names or slugs, made if new; at most 50, of 100 characters.' })
  tags?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Name or slug, at most 100 characters; made if new.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: "The publisher's own id, at most 200 characters; unique." })
  externalId?: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'The original address.' })
  canonicalUrl?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; of a scheduled article, when it shall be.',
  })
  publishedAt?: number | null;
}
