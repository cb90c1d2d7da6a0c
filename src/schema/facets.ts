import { ObjectType } from 'type-graphql';

/** What the articles of a list have in common; its fields are in resolvers/facet-fields.ts. */
@ObjectType({
  description:
    'What the articles of a list have in common, under the same visibility and filter as the list; counted only when asked for, each field by itself.',
})
export class Facets {}
