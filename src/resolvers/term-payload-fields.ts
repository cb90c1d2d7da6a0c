import { type ClassType, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Category } from '../entities/category.js';
import { Source } from '../entities/source.js';
import { Tag } from '../entities/tag.js';
import type { TermKind } from '../loaders/terms.js';
import { toGlobalId } from '../schema/node.js';
import * as payloads from '../schema/term-payloads.js';
import type { Context } from './context.js';
import type { EditPayload } from './edit-payload.js';

const TYPES = { Category, Tag, Source } as const;

function termPayloadFields(payload: ClassType, kind: TermKind): ClassType {
  @Resolver(() => payload)
  class TermPayloadFields {
    @FieldResolver(() => TYPES[kind], {
      name: kind.toLowerCase(),
      nullable: true,
      description: `The ${kind.toLowerCase()} as it is now; null after errors.`,
    })
    term(@Root() { key }: EditPayload, @Ctx() { loaders }: Context) {
      return key === null ? null : loaders.visibleTerm(kind).load(key);
    }
  }
  return TermPayloadFields;
}

function deletedTermPayloadFields(payload: ClassType, kind: TermKind): ClassType {
  @Resolver(() => payload)
  class DeletedTermPayloadFields {
    @FieldResolver(() => ID, {
      name: `deleted${kind}Id`,
      nullable: true,
      description: `The id of the ${kind.toLowerCase()} that is gone; null after errors.`,
    })
    deletedId(@Root() { key }: EditPayload) {
      return key === null ? null : toGlobalId(kind, key);
    }
  }
  return DeletedTermPayloadFields;
}

/** The fields of payloads of terms that are more than a property. */
export const TermPayloadFields: ClassType[] = [
  termPayloadFields(payloads.RenameCategoryPayload, 'Category'),
  termPayloadFields(payloads.MergeCategoriesPayload, 'Category'),
  deletedTermPayloadFields(payloads.DeleteCategoryPayload, 'Category'),
  termPayloadFields(payloads.RenameTagPayload, 'Tag'),
  termPayloadFields(payloads.MergeTagsPayload, 'Tag'),
  deletedTermPayloadFields(payloads.DeleteTagPayload, 'Tag'),
  termPayloadFields(payloads.UpdateSourcePayload, 'Source'),
  termPayloadFields(payloads.MergeSourcesPayload, 'Source'),
];
