import { Field, Int, ObjectType } from 'type-graphql';

/** How often something was removed. */
@ObjectType({ simpleResolvers: true, description: 'How often something was removed.' })
export class RemovedCount {
  @Field(() => String, { description: "The element's or attribute's name." })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

/** What sanitizing took away. */
@ObjectType('SanitizeReport', { simpleResolvers: true, description: 'What sanitizing took away.' })
export class SanitizeReportType {
  @Field(() => [RemovedCount], { description: 'What lies inside a dropped element is not counted again.' })
  removedElements!: RemovedCount[];

  @Field(() => [RemovedCount], { description: 'Of elements that stayed.' })
  removedAttributes!: RemovedCount[];

  @Field(() => Int, { description: 'Addresses that stayed, in another spelling.' })
  rewrittenUrls!: number;
}
