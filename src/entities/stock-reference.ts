import { Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../schema/node.js';
import { EpochMilliseconds } from './column-types.js';

/** What sort of thing is traded, or counted. */
export const SecurityKind = {
  EQUITY: 'EQUITY',
  FUND: 'FUND',
  BOND: 'BOND',
  INDEX: 'INDEX',
  SECTOR: 'SECTOR',
  FUTURE: 'FUTURE',
  FOREX: 'FOREX',
  OTHER: 'OTHER',
} as const;
export type SecurityKind = keyof typeof SecurityKind;

registerEnumType(SecurityKind, {
  name: 'SecurityKind',
  description: 'What sort of security it is.',
  valuesConfig: {
    EQUITY: { description: 'A share or depositary receipt.' },
    FUND: { description: 'A fund, listed or not.' },
    BOND: { description: 'A bond, convertible ones included.' },
    INDEX: { description: 'An index; not itself traded.' },
    SECTOR: { description: "One of eastmoney's boards: an industry, a region, a concept." },
    FUTURE: { description: 'A future, or an option on one.' },
    FOREX: { description: 'A currency pair.' },
    OTHER: { description: 'None of these.' },
  },
});

/** One security that articles refer to. */
@Entity()
@ObjectType({ implements: Node, simpleResolvers: true, description: 'One security that articles refer to.' })
export class StockReference extends Node {
  @PrimaryKey({ type: 'integer' })
  override id!: number;

  @Field(() => String, {
    description: 'Canonical ticker: code and market, for example 601601.SH, 00700.HK, NIO.US, BK0493.SECTOR.',
  })
  @Property({ type: 'text' })
  @Unique()
  symbol!: string;

  @Field(() => String, { description: 'The code by itself; several markets may share one.' })
  @Property({ type: 'text' })
  @Index()
  code!: string;

  @Field(() => String, { description: 'The short name; the code where nobody has said the name yet.' })
  @Property({ type: 'text' })
  @Index()
  name!: string;

  @Field(() => SecurityKind, { description: 'What sort of security it is.' })
  @Enum({ items: () => SecurityKind, type: 'text' })
  kind!: SecurityKind;

  /** eastmoney's market number, for example 1 for Shanghai. */
  @Property({ type: 'integer' })
  market!: number;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 10383 market identifier code, for example XSHG; null where the market has none.',
  })
  @Property({ type: 'text', nullable: true })
  mic!: string | null;

  @Field(() => String, { nullable: true, description: "eastmoney's security id, for example 1.601601." })
  @Property({ type: 'text', nullable: true })
  @Index()
  secid!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Yahoo Finance's ticker, for example 601601.SS; null where it has none.",
  })
  @Property({ type: 'text', nullable: true })
  yahooSymbol!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A name that the listings of one issuer share; null where nobody has said it.',
  })
  @Property({ type: 'text', nullable: true })
  @Index()
  issuer!: string | null;

  /** When a list of securities named it first; null of one that only articles speak of, which readers know by those. */
  @Property({ type: EpochMilliseconds, nullable: true })
  listedAt!: number | null;

  @Property({ type: EpochMilliseconds })
  updatedAt!: number;

  /** Its names as `stocks(query:)` finds it by them; see search/stock-lookup.ts. */
  @Property({ type: 'text', default: '' })
  searchNames!: string;

  /** Its codes, pinyin and initials, the same; empty of a row that was stored before there was this column. */
  @Property({ type: 'text', default: '' })
  searchKeys!: string;
}
