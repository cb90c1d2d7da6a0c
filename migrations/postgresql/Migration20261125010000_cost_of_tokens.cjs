'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

// Written by hand: no entity can say what an index of words is.
class Migration20261125010000_cost_of_tokens extends Migration {

  name = 'Migration20261125010000_cost_of_tokens';

  async up() {
    // Gives what it is given. It tells the planner that to look into the tokens of a row costs far more than to compare
    // two numbers, as it thinks: they are read from elsewhere, and unpacked. Without it all rows are looked through.
    this.addSql(`create function "searchTokens"("tokens" text[]) returns text[] language plpgsql immutable strict parallel safe cost 5000 as 'begin return tokens; end';`);
    this.addSql(`drop index "ArticleSearch_tokens_index";`);
    this.addSql(`create index "ArticleSearch_searchTokens_index" on "ArticleSearch" using gin ("searchTokens"("tokens"));`);
  }

  async down() {
    this.addSql(`drop index "ArticleSearch_searchTokens_index";`);
    this.addSql(`create index "ArticleSearch_tokens_index" on "ArticleSearch" using gin ("tokens");`);
    this.addSql(`drop function "searchTokens"(text[]);`);
  }

}
exports.Migration20261125010000_cost_of_tokens = Migration20261125010000_cost_of_tokens;
