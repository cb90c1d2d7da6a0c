import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Article } from '../entities/article.js';
import { PostWarningType } from './post-warning.js';
import { SanitizeReportType } from './sanitize-report.js';
import { UserErrorType } from './user-error.js';

const IngestOutcomes = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  REJECTED: 'REJECTED',
} as const;

/** What became of a post. */
type IngestOutcome = keyof typeof IngestOutcomes;

registerEnumType(IngestOutcomes, {
  name: 'IngestOutcome',
  description: 'What became of a post.',
  valuesConfig: {
    CREATED: { description: 'It is a new article.' },
    UPDATED: { description: 'It changed the article that it is known as.' },
    UNCHANGED: { description: 'The article was so already; nothing was written.' },
    REJECTED: { description: 'Nothing was stored; userErrors say why.' },
  },
});

/** What is told of every ingested post. */
@ObjectType({ simpleResolvers: true })
abstract class IngestFields {
  @Field(() => IngestOutcomes, { description: 'What became of the post.' })
  outcome!: IngestOutcome;

  @Field(() => Article, { nullable: true, description: 'The article as it is now; null where the post was rejected.' })
  article!: Article | null;

  @Field(() => SanitizeReportType, { nullable: true, description: 'What sanitizing took away.' })
  report!: SanitizeReportType | null;

  @Field(() => [PostWarningType], { description: 'What had to be guessed, or was left out.' })
  warnings!: PostWarningType[];

  @Field(() => [UserErrorType], { description: 'Why the post was rejected; else empty.' })
  userErrors!: UserErrorType[];
}

/** The payload of ingestPost. */
@ObjectType({ simpleResolvers: true, description: 'What became of a post.' })
export class IngestPostPayload extends IngestFields {}

/** What became of one of several posts. */
@ObjectType('IngestResult', { simpleResolvers: true, description: 'What became of one of several posts.' })
export class IngestResultType extends IngestFields {
  @Field(() => Int, { description: "The post's place in inputs, from 0." })
  index!: number;
}

/** The payload of ingestPosts. */
@ObjectType({ simpleResolvers: true, description: 'What became of several posts.' })
export class IngestPostsPayload {
  @Field(() => [IngestResultType], { description: 'One a post, in the order of inputs.' })
  results!: IngestResultType[];

  @Field(() => Int, { description: 'How many are new.' })
  createdCount!: number;

  @Field(() => Int, { description: 'How many changed an article.' })
  updatedCount!: number;

  @Field(() => Int, { description: 'How many changed nothing.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'How many were not stored.' })
  rejectedCount!: number;

  @Field(() => [UserErrorType], { description: "The call's (too many posts); each result has its post's." })
  userErrors!: UserErrorType[];
}
