import { Entity, Enum, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { EpochMilliseconds } from './column-types.js';

/** What a viewer may do; each role may do all that those before it may. */
export const Role = { READER: 'READER', EDITOR: 'EDITOR', ADMIN: 'ADMIN' } as const;
export type Role = keyof typeof Role;

registerEnumType(Role, {
  name: 'Role',
  description: 'What a viewer may do; each role may do all that those before it may.',
  valuesConfig: {
    READER: { description: 'Reads what is published.' },
    EDITOR: { description: 'Reads all but the trash, and writes.' },
    ADMIN: { description: 'Keeps tokens and the like.' },
  },
});

/** A key of the API; the secret itself is not kept. */
@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A key of the API; the secret itself is not kept.',
})
export class ApiToken extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => String, { description: 'What revisions and the audit log call its holder.' })
  @Property({ type: 'text' })
  @Unique()
  name!: string;

  @Field(() => Role, { description: 'What its holder may do.' })
  @Enum({ items: () => Role, type: 'text' })
  role!: Role;

  /** SHA-256 of the secret, in hexadecimal; 256 random bits need no salt. */
  @Property({ type: 'text' })
  @Unique()
  hash!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; null: never.' })
  @Property({ type: EpochMilliseconds, nullable: true })
  expiresAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  @Property({ type: EpochMilliseconds, nullable: true })
  lastUsedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  @Property({ type: EpochMilliseconds, nullable: true })
  revokedAt!: number | null;
}
