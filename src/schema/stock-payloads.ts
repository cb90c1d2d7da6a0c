import { Field, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from './user-error.js';

/** The payload of upsertStock; the security its resolver adds. */
@ObjectType({ simpleResolvers: true, description: 'What became of the security.' })
export class UpsertStockPayload {
  @Field(() => [UserErrorType], { description: 'Why nothing was written; empty where it was.' })
  userErrors!: UserErrorType[];
}

/** The payload of importStocks. */
@ObjectType({ simpleResolvers: true, description: 'What became of the securities.' })
export class ImportStocksPayload {
  @Field(() => Int, { description: 'How many inputs made a new security.' })
  createdCount!: number;

  @Field(() => Int, { description: 'How many inputs changed one.' })
  updatedCount!: number;

  @Field(() => Int, { description: 'How many inputs changed nothing.' })
  unchangedCount!: number;

  @Field(() => [UserErrorType], { description: 'Which inputs were left out, and why; empty where none was.' })
  userErrors!: UserErrorType[];
}
