import { Field, ObjectType } from 'type-graphql';
import { StockReference } from '../entities/stock-reference.js';
import { PostWarningType } from './post-warning.js';
import { RefusedMention } from './refused-mention.js';
import { SanitizeReportType } from './sanitize-report.js';
import { DateTimeScalar, HTMLScalar } from './scalars.js';
import { StockLinkFields } from './stock-link-fields.js';

/** A security that a post would be linked to. */
@ObjectType({ simpleResolvers: true, description: 'A security that a post would be linked to.' })
export class PreviewStock extends StockLinkFields {
  @Field(() => StockReference, {
    description: 'One that the directory does not know yet has an id that node(id) does not find.',
  })
  stock!: StockReference;
}

/** What a post would become. */
@ObjectType({ simpleResolvers: true, description: 'What a post would become.' })
export class PostPreview {
  @Field(() => String, { nullable: true, description: "The article's title." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The slug it would have, if it is still free then.' })
  slug!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As the post states it, or as guessed.' })
  publishedAt!: number | null;

  @Field(() => HTMLScalar, { description: 'The sanitized body.' })
  html!: string;

  @Field(() => String, { description: "The body's text." })
  text!: string;

  @Field(() => String, { description: 'The digest, or the first sentences.' })
  excerpt!: string;

  @Field(() => SanitizeReportType, { description: 'What sanitizing would take away.' })
  report!: SanitizeReportType;

  @Field(() => [PostWarningType], { description: 'What would have to be guessed or left out.' })
  warnings!: PostWarningType[];

  @Field(() => [PreviewStock], { description: 'PRIMARY first, then by confidence.' })
  stocks!: PreviewStock[];

  @Field(() => [RefusedMention], { description: 'What looks like a security and would not be linked, and why not.' })
  refusedMentions!: RefusedMention[];
}
