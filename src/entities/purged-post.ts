import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { EpochMilliseconds } from './column-types.js';

/** A post that was taken down for good: what it was known by, so that it does not come in again. */
@Entity()
export class PurgedPost {
  @PrimaryKey({ type: 'text' })
  postKey!: string;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: EpochMilliseconds })
  purgedAt!: number;
}
