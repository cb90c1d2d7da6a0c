import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';
import { Article } from './article.js';
import { JsonColumn } from './column-types.js';
import { StockReference } from './stock-reference.js';

/** What an article has to do with a security. */
export const StockRole = { PRIMARY: 'PRIMARY', MENTION: 'MENTION', VOICE: 'VOICE' } as const;
export type StockRole = keyof typeof StockRole;

registerEnumType(StockRole, {
  name: 'StockRole',
  description: 'What an article has to do with a security.',
  valuesConfig: {
    PRIMARY: { description: 'What the article is about.' },
    MENTION: { description: 'Named in it.' },
    VOICE: { description: 'A broker, paper or data provider that only speaks in it.' },
  },
});

/** How a link was found. */
export const MentionOrigin = { MARKUP: 'MARKUP', CODE: 'CODE', NAME: 'NAME', EDITOR: 'EDITOR' } as const;
export type MentionOrigin = keyof typeof MentionOrigin;

registerEnumType(MentionOrigin, {
  name: 'MentionOrigin',
  description: 'How a link was found.',
  valuesConfig: {
    MARKUP: { description: "By the post's own markup." },
    CODE: { description: 'By a code in the text or title.' },
    NAME: { description: 'By a name in the text or title.' },
    EDITOR: { description: 'An editor pinned it.' },
  },
});

/** The field that a mention stands in. */
export const MentionField = { TITLE: 'TITLE', TEXT: 'TEXT' } as const;
export type MentionField = keyof typeof MentionField;

registerEnumType(MentionField, {
  name: 'MentionField',
  description: 'The field that a mention stands in.',
  valuesConfig: { TITLE: { description: 'The title.' }, TEXT: { description: "The body's text." } },
});

/** A place where an article names a security: half open, in UTF-16 code units. */
export interface StockMention {
  field: MentionField;
  start: number;
  end: number;
  text: string;
  origin: MentionOrigin;
}

/** The edge between an article and a security that it refers to. */
@Entity()
// With the role in both directions, for what counts links needs nothing else, and the rows are long.
@Index({ properties: ['stock', 'article', 'role'] })
@Index({ properties: ['article', 'stock', 'role'] })
export class ArticleStock {
  [PrimaryKeyProp]?: ['article', 'stock'];

  @ManyToOne({ entity: () => Article, primary: true, index: false, deleteRule: 'cascade' })
  article!: Article;

  @ManyToOne({ entity: () => StockReference, primary: true, index: false, deleteRule: 'restrict' })
  stock!: StockReference;

  @Enum({ items: () => StockRole, type: 'text' })
  role!: StockRole;

  @Property({ type: JsonColumn })
  origins!: readonly MentionOrigin[];

  /** 0 to 1. */
  @Property({ type: 'double' })
  confidence!: number;

  /** One line for a person. */
  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: JsonColumn })
  mentions!: readonly StockMention[];
}
