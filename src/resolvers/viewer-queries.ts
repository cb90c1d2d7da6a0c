import { Ctx, Query, Resolver } from 'type-graphql';
import { ViewerType } from '../schema/viewer-type.js';
import type { Context } from './context.js';

@Resolver()
export class ViewerQueries {
  @Query(() => ViewerType, { description: 'Who asks: what the token that was sent with the request may do.' })
  viewer(@Ctx() { viewer, reads }: Context) {
    if (reads !== null) reads.isPrivate = true;
    return viewer;
  }
}
