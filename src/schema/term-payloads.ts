import { type ClassType, Field, ObjectType } from 'type-graphql';
import { UserErrorType } from './user-error.js';

/**
 * A payload of a term's mutation; what it shows of the term its resolver adds. Each mutation has its own, so that each
 * can grow alone.
 */
function termPayload(name: string): ClassType<object> {
  @ObjectType(name, { simpleResolvers: true, description: 'What became of the term.' })
  class TermPayload {
    @Field(() => [UserErrorType], { description: 'Why nothing was written; empty where it was.' })
    userErrors!: UserErrorType[];
  }
  return TermPayload;
}

export const RenameCategoryPayload = termPayload('RenameCategoryPayload');
export const MergeCategoriesPayload = termPayload('MergeCategoriesPayload');
export const DeleteCategoryPayload = termPayload('DeleteCategoryPayload');
export const RenameTagPayload = termPayload('RenameTagPayload');
export const MergeTagsPayload = termPayload('MergeTagsPayload');
export const DeleteTagPayload = termPayload('DeleteTagPayload');
export const UpdateSourcePayload = termPayload('UpdateSourcePayload');
export const MergeSourcesPayload = termPayload('MergeSourcesPayload');
