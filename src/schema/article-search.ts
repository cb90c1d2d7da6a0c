import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Article } from '../entities/article.js';
import { ArticleFilter } from './article-filter.js';
import { CURSOR } from './connection.js';
import { ForwardPageArguments } from './forward-page-arguments.js';

/** What articles that a query finds can be ordered by. */
const ArticleSearchOrder = { RELEVANCE: 'RELEVANCE', NEWEST: 'NEWEST' } as const;

registerEnumType(ArticleSearchOrder, {
  name: 'ArticleSearchOrder',
  description: 'What articles that a query finds can be ordered by.',
  valuesConfig: {
    RELEVANCE: {
      description:
        'The best first: of the newest hits, and the newest that have all words in the title; behind them the rest, newest first.',
    },
    NEWEST: { description: 'The newest first.' },
  },
});

/** The arguments of a search. */
@ArgsType()
export class ArticleSearchArguments extends ForwardPageArguments {
  @Field(() => String, {
    description:
      'Words that are all to be found; "a phrase" in quotes; -word excludes. The name, code or pinyin initials of a security also find the articles that are linked to it.',
  })
  query!: string;

  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles; left out: all that the viewer may see.' })
  filter?: ArticleFilter | null;

  @Field(() => ArticleSearchOrder, { nullable: true, defaultValue: 'RELEVANCE', description: 'In which order.' })
  orderBy?: keyof typeof ArticleSearchOrder | null;
}

/** A part of a text. */
@ObjectType({ simpleResolvers: true, description: 'A part of a text: half open, in UTF-16 code units.' })
export class Span {
  @Field(() => Int, { description: 'Where it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where what follows it begins.' })
  end!: number;
}

/** The part of an article that answers a query. */
@ObjectType({ simpleResolvers: true, description: 'The part of an article that answers a query.' })
export class Snippet {
  @Field(() => String, {
    description: 'A line of some 120 characters of the text; of the title where only that has the words.',
  })
  text!: string;

  @Field(() => [Span], { description: 'Where in this line the words stand, in their order; none touches another.' })
  matches!: Span[];
}

/** A hit of the full-text search. */
@ObjectType({ simpleResolvers: true, description: 'A hit of the full-text search.' })
export class ArticleSearchEdge {
  @Field(() => String, { description: CURSOR })
  cursor!: string;

  @Field(() => Article, { description: 'What was found.' })
  node!: Article;

  @Field(() => Float, { description: 'How well it answers, above 0; comparable within one search.' })
  score!: number;

  @Field(() => Snippet, { description: 'Where it answers.' })
  snippet!: Snippet;
}
