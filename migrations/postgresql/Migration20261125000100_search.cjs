'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

// Written by hand: no entity can say what an index of words is.
class Migration20261125000100_search extends Migration {

  name = 'Migration20261125000100_search';

  async up() {
    // The articles as they are searched; see src/search.
    this.addSql(`create table "ArticleSearch" ("article" int not null primary key references "Article" ("id") on delete cascade, "place" bigint not null, "title" text collate "C" not null, "text" text collate "C" not null, "titleTokens" text[] collate "C" not null, "tokens" text[] collate "C" not null);`);
    this.addSql(`create index "ArticleSearch_place_index" on "ArticleSearch" ("place");`);
    this.addSql(`create index "ArticleSearch_titleTokens_index" on "ArticleSearch" using gin ("titleTokens");`);
    this.addSql(`create index "ArticleSearch_tokens_index" on "ArticleSearch" using gin ("tokens");`);
  }

  async down() {
    this.addSql(`drop table if exists "ArticleSearch";`);
  }

}
exports.Migration20261125000100_search = Migration20261125000100_search;
