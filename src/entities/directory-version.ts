import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How often the listed securities or their names have changed: whoever keeps them in memory sees by it that they are stale. */
@Entity()
export class DirectoryVersion {
  /** 1: there is one row. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  @Property({ type: 'integer' })
  version!: number;
}
