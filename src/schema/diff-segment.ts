import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What became of a stretch of text from one version to the next. */
export const DiffKind = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type DiffKind = keyof typeof DiffKind;

registerEnumType(DiffKind, {
  name: 'DiffKind',
  description: 'What became of a stretch of text.',
  valuesConfig: {
    SAME: { description: 'Both versions have it.' },
    ADDED: { description: 'Only the newer one has it.' },
    REMOVED: { description: 'Only the older one has it.' },
  },
});

/** A stretch of text that one or both of two versions have. */
@ObjectType({ simpleResolvers: true, description: 'A stretch of text that one or both of two versions have.' })
export class DiffSegment {
  @Field(() => DiffKind, { description: 'Which of them.' })
  kind!: DiffKind;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}
