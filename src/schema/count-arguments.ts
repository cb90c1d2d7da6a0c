import { ArgsType, Field, Int } from 'type-graphql';
import { SecurityKind } from '../entities/stock-reference.js';
import { DateScalar } from './scalars.js';

/** The arguments of a list of those that are counted most. */
@ArgsType()
export class CountArguments {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many at most, 1 to 100.' })
  limit?: number | null;
}

/** The arguments of trends. */
@ArgsType()
export class TrendArguments extends CountArguments {
  @Field(() => Int, { nullable: true, defaultValue: 24, description: 'How far back from now, 1 to 8,760.' })
  hours?: number | null;

  @Field(() => [SecurityKind], { nullable: true, defaultValue: ['EQUITY'], description: 'Only of these kinds.' })
  kinds?: SecurityKind[] | null;
}

/** The arguments of counts by days. */
@ArgsType()
export class DayArguments {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: string | null;
}
