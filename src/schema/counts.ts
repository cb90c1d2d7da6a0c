import { Field, Int, ObjectType } from 'type-graphql';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { StockReference } from '../entities/stock-reference.js';
import { Tag } from '../entities/tag.js';
import { DateScalar } from './scalars.js';

const COUNT = 'How many articles.';

@ObjectType({ simpleResolvers: true, description: 'How many articles of a list have a source.' })
export class SourceCount {
  @Field(() => Source, { description: 'The source.' })
  source!: Source;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many articles of a list stand in a section.' })
export class CategoryCount {
  @Field(() => Category, { description: 'The section.' })
  category!: Category;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many articles of a list carry a tag.' })
export class TagCount {
  @Field(() => Tag, { description: 'The tag.' })
  tag!: Tag;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many articles refer to a security; a VOICE does not count.' })
export class StockCount {
  @Field(() => StockReference, { description: 'The security.' })
  stock!: StockReference;

  @Field(() => Int, { description: COUNT })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many articles a day has.' })
export class DayCount {
  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: COUNT })
  count!: number;
}
