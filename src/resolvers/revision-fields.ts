import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { fromJson, type RevisionRow } from '../database/rows.js';
import { Revision } from '../entities/revision.js';
import { DiffSegment } from '../schema/diff-segment.js';
import type { Context } from './context.js';

@Resolver(() => Revision)
export class RevisionFields {
  @FieldResolver(() => [String], { description: 'The input fields that differ from the version before.' })
  changedFields(@Root() revision: RevisionRow) {
    return fromJson(revision.changedFields);
  }

  @FieldResolver(() => [DiffSegment], {
    description:
      "The text against an older version's; the version before where none is named. Chinese by character, the rest by word; neighbours of one kind are one segment.",
  })
  diff(
    @Root() revision: RevisionRow,
    @Arg('againstVersion', () => Int, { nullable: true, description: 'A version of the same article.' })
    againstVersion: number | null | undefined,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.revisionDiff(revision, againstVersion);
  }
}
