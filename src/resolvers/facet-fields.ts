import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ArticleFacets } from '../loaders/facets.js';
import { CountArguments } from '../schema/count-arguments.js';
import { CategoryCount, DayCount, SourceCount, StockCount, TagCount } from '../schema/counts.js';
import { Facets } from '../schema/facets.js';

@Resolver(() => Facets)
export class FacetFields {
  @FieldResolver(() => [SourceCount], { description: 'The sources with the most articles; of as many by name.' })
  sources(@Root() facets: ArticleFacets, @Args(() => CountArguments) { limit }: CountArguments) {
    return facets.top('source', limit);
  }

  @FieldResolver(() => [CategoryCount], { description: 'The sections with the most articles; of as many by name.' })
  categories(@Root() facets: ArticleFacets, @Args(() => CountArguments) { limit }: CountArguments) {
    return facets.top('category', limit);
  }

  @FieldResolver(() => [TagCount], { description: 'The tags that most articles carry; of as many by name.' })
  tags(@Root() facets: ArticleFacets, @Args(() => CountArguments) { limit }: CountArguments) {
    return facets.top('tag', limit);
  }

  @FieldResolver(() => [StockCount], {
    description: 'The securities that most articles refer to; of as many by symbol. A VOICE does not count.',
  })
  stocks(@Root() facets: ArticleFacets, @Args(() => CountArguments) { limit }: CountArguments) {
    return facets.top('stock', limit);
  }

  @FieldResolver(() => [DayCount], {
    description: 'The days on which any of the articles was published, or shall be, oldest first.',
  })
  days(@Root() facets: ArticleFacets) {
    return facets.days();
  }
}
