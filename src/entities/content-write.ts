import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { EpochMilliseconds, JsonColumn } from './column-types.js';

/** What a commit changed of what readers see: whoever keeps answers drops by it those that are no longer true. */
@Entity()
export class ContentWrite {
  /** In the order of the commits. */
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: EpochMilliseconds })
  createdAt!: number;

  /** The rows that changed, as `Article:12`, and whole tables, as `StockReference`; null where it may be anything. */
  @Property({ type: JsonColumn, nullable: true })
  keys!: string[] | null;

  /** When the articles that changed were and are published, as far as readers see them: lists have them at these places. */
  @Property({ type: JsonColumn })
  times!: number[];
}
