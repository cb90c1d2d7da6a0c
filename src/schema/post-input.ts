import { Field, InputType, registerEnumType } from 'type-graphql';
import { ArticleStatus } from '../entities/article.js';
import { DateTimeScalar } from './scalars.js';

/** How a post is written. */
const PostFormats = { JEKYLL: 'JEKYLL', HTML: 'HTML', MARKDOWN: 'MARKDOWN' } as const;
type PostFormat = keyof typeof PostFormats;

registerEnumType(PostFormats, {
  name: 'PostFormat',
  description: 'How a post is written.',
  valuesConfig: {
    JEKYLL: { description: 'Front matter, then HTML, Markdown or plain text.' },
    HTML: { description: 'A whole page, or the body alone.' },
    MARKDOWN: { description: 'Markdown, with front matter or without.' },
  },
});

/** A post, as it was published. */
@InputType({ description: 'A post, as it was published; at most 2,000,000 bytes.' })
export class PostInput {
  @Field(() => PostFormats, { nullable: true, defaultValue: PostFormats.JEKYLL, description: 'How it is written.' })
  format?: PostFormat | null;

  @Field(() => String, { description: 'The whole post; of a Jekyll post, front matter and body.' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: "The file's name, where there is one: it can carry the date and the id.",
  })
  filename?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'This and the fields below win over what the post itself says. At most 300 characters.',
  })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lower case letters, digits and hyphens, at most 200 characters; must be free. Made where left out.',
  })
  slug?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published, or shall be.' })
  publishedAt?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name or slug, at most 100 characters; made if new, like tags and source.',
  })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names or slugs; at most 50, of 100 characters.' })
  tags?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Name or slug; at most 100 characters.' })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The publisher's own id of it, at most 200 characters: what is known by it already is changed.",
  })
  externalId?: string | null;

  @Field(() => ArticleStatus, {
    nullable: true,
    description:
      'All but TRASHED. Left out: PUBLISHED if the post has a title and a date that has come, SCHEDULED if it is to come, else DRAFT.',
  })
  status?: ArticleStatus | null;
}
