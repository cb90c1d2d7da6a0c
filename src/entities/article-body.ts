import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import type { PostWarning } from '../errors.js';
import { Article } from './article.js';
import type { StockMention } from './article-stock.js';
import { JsonColumn } from './column-types.js';

/** A heading of the body; its anchor is the heading's id in the HTML. */
export interface ArticleHeading {
  level: number;
  text: string;
  anchor: string;
}

/** A stock annotation of the post's markup, uninterpreted; half open in the text. */
export interface BodyAnnotation {
  kind: 'CHART' | 'MENTION';
  attributes: Readonly<Record<string, string>>;
  start: number;
  end: number;
}

/** What looked like a security and was not linked, and why not. */
export interface BodyRefusal {
  /** The security's key. */
  stock: number;
  mentions: readonly StockMention[];
  reason: string;
}

/** A field of an article that a post can state, or leave to be guessed. */
export type StatedField =
  | 'title'
  | 'publishedAt'
  | 'excerpt'
  | 'source'
  | 'category'
  | 'tags'
  | 'authors'
  | 'canonicalUrl'
  | 'status';

/** A field of an article that an editor can change. */
export type EditedField = StatedField | 'slug' | 'html' | 'externalId';

/** The heavy part of an article, in a table of its own so that lists never read it. */
@Entity()
export class ArticleBody {
  [PrimaryKeyProp]?: 'article';

  @OneToOne({ entity: () => Article, primary: true, deleteRule: 'cascade' })
  article!: Article;

  /** Sanitized. */
  @Property({ type: 'text' })
  html!: string;

  /** The text of the HTML; offsets of mentions count in it, in UTF-16 code units. */
  @Property({ type: 'text' })
  text!: string;

  /** The post byte for byte as it came in; null where it was written here. */
  @Property({ type: 'text', nullable: true })
  original!: string | null;

  @Property({ type: JsonColumn })
  headings!: readonly ArticleHeading[];

  /** What had to be guessed or was left out at ingest. */
  @Property({ type: JsonColumn })
  warnings!: readonly PostWarning[];

  /** What the publisher's markup says of securities, so that the linker can run again. */
  @Property({ type: JsonColumn })
  annotations!: readonly BodyAnnotation[];

  /** What the linker refused. */
  @Property({ type: JsonColumn, defaultRaw: "'[]'" })
  refusedMentions!: readonly BodyRefusal[];

  /** The fields that a post or its sender stated; what is guessed later does not overwrite them. */
  @Property({ type: JsonColumn })
  statedFields!: readonly StatedField[];

  /** Hashes of the posts, byte for byte, that came in with this text: of one story several forms may come again and again. */
  @Property({ type: JsonColumn })
  knownForms!: readonly string[];

  /** The fields that an editor changed; posts that come in again leave them alone. */
  @Property({ type: JsonColumn })
  editedFields!: readonly EditedField[];
}
