import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import { CategoryConnection, SourceConnection, TagConnection } from '../schema/connections.js';
import { TermListArguments } from '../schema/term-list-arguments.js';
import type { Context } from './context.js';

const SLUG = { description: 'The slug.' };
const UNKNOWN = 'Null where there is none, or none that this viewer may know of.';

@Resolver()
export class TermQueries {
  @Query(() => Category, { nullable: true, description: `A category. ${UNKNOWN}` })
  category(@Arg('slug', () => String, SLUG) slug: string, @Ctx() { loaders }: Context) {
    return loaders.findTerm('Category', slug);
  }

  @Query(() => CategoryConnection, { description: 'The categories that have an article which the viewer may see.' })
  categories(@Args(() => TermListArguments) args: TermListArguments, @Ctx() { loaders }: Context) {
    return loaders.terms('Category', args);
  }

  @Query(() => Tag, { nullable: true, description: `A tag. ${UNKNOWN}` })
  tag(@Arg('slug', () => String, SLUG) slug: string, @Ctx() { loaders }: Context) {
    return loaders.findTerm('Tag', slug);
  }

  @Query(() => TagConnection, { description: 'The tags that an article carries which the viewer may see.' })
  tags(@Args(() => TermListArguments) args: TermListArguments, @Ctx() { loaders }: Context) {
    return loaders.terms('Tag', args);
  }

  @Query(() => Source, { nullable: true, description: `A source. ${UNKNOWN}` })
  source(@Arg('slug', () => String, SLUG) slug: string, @Ctx() { loaders }: Context) {
    return loaders.findTerm('Source', slug);
  }

  @Query(() => SourceConnection, { description: 'The sources that have an article which the viewer may see.' })
  sources(@Args(() => TermListArguments) args: TermListArguments, @Ctx() { loaders }: Context) {
    return loaders.terms('Source', args);
  }
}
