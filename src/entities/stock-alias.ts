import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { EpochMilliseconds } from './column-types.js';
import { StockReference } from './stock-reference.js';

/** How a further name belongs to a security. */
export const AliasKind = {
  FORMER_NAME: 'FORMER_NAME',
  FULL_NAME: 'FULL_NAME',
  ABBREVIATION: 'ABBREVIATION',
  ENGLISH: 'ENGLISH',
  SUBSIDIARY: 'SUBSIDIARY',
  OTHER: 'OTHER',
} as const;
export type AliasKind = keyof typeof AliasKind;

registerEnumType(AliasKind, {
  name: 'AliasKind',
  description: 'How a further name belongs to a security.',
  valuesConfig: {
    FORMER_NAME: { description: 'What it was called before.' },
    FULL_NAME: { description: "The company's full name." },
    ABBREVIATION: { description: 'What people call it for short.' },
    ENGLISH: { description: 'Its English name.' },
    SUBSIDIARY: { description: 'A subsidiary or brand of it.' },
    OTHER: { description: 'Any other.' },
  },
});

/** A further name of a security. */
@Entity()
@Unique({ properties: ['stock', 'name'] })
@ObjectType({ simpleResolvers: true, description: 'A further name of a security.' })
export class StockAlias {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @ManyToOne({ entity: () => StockReference, deleteRule: 'cascade', index: false })
  stock!: StockReference;

  @Field(() => String, { description: 'The name.' })
  @Property({ type: 'text' })
  @Index()
  name!: string;

  @Field(() => AliasKind, { description: 'How the name belongs to the security.' })
  @Enum({ items: () => AliasKind, type: 'text' })
  kind!: AliasKind;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the name by itself is enough for a link; false: only where the article has the code or a fuller name, too. Null leaves it to the linker.',
  })
  @Property({ type: 'boolean', nullable: true })
  standsAlone!: boolean | null;

  /** Of a former name, the last day on which it was seen in use; null where that is not known. */
  @Property({ type: EpochMilliseconds, nullable: true })
  seenUntil!: number | null;

  /** Whether an editor gave it; lists leave such names alone, and the editor's next list of names replaces them. */
  @Property({ type: 'boolean', default: false })
  isEditors!: boolean;
}
