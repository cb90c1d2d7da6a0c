import { Field, InputType } from 'type-graphql';
import { AliasKind } from '../entities/stock-alias.js';
import { SecurityKind } from '../entities/stock-reference.js';

/** A further name, as an editor gives it. */
@InputType({ description: 'A further name of a security.' })
export class StockAliasInput {
  @Field(() => String, { description: 'Plain text, at most 100 characters; not the name itself.' })
  name!: string;

  @Field(() => AliasKind, {
    nullable: true,
    defaultValue: AliasKind.OTHER,
    description: 'How it belongs to the security.',
  })
  kind?: AliasKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the name by itself is enough for a link; false: only where the article has the code or a fuller name, too. Null leaves it to the linker.',
  })
  standsAlone?: boolean | null;
}

/** What an editor gives of a security. */
@InputType({ description: 'A security of the directory. A field left out stays; null clears it.' })
export class StockInput {
  @Field(() => String, {
    description: 'In any notation: 601601.SH, SH601601, 1.601601, 601601. A code that can be several is refused.',
  })
  symbol!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The short name: plain text, at most 100 characters; cannot be null. A new security needs one.',
  })
  name?: string | null;

  @Field(() => SecurityKind, {
    nullable: true,
    description:
      'Only what the code can be; American and Hong Kong codes of shares can be anything. Null: as the code says.',
  })
  kind?: SecurityKind | null;

  @Field(() => [StockAliasInput], {
    nullable: true,
    description: 'At most 50. They replace all that an editor gave before, and leave those that came with lists.',
  })
  aliases?: StockAliasInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A name that the listings of one issuer share, at most 100 characters; joins otherListings.',
  })
  issuer?: string | null;
}
