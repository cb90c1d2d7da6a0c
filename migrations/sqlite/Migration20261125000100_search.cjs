'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

// Written by hand: no entity can say what an index of words is.
class Migration20261125000100_search extends Migration {

  name = 'Migration20261125000100_search';

  async up() {
    // The articles as they are searched; see src/search. A place is unique, for it is the row's in the table of tokens.
    this.addSql(`create table \`ArticleSearch\` (\`article\` integer not null primary key references \`Article\` (\`id\`) on delete cascade, \`place\` integer not null, \`title\` text not null, \`text\` text not null);`);
    this.addSql(`create unique index \`ArticleSearch_place_index\` on \`ArticleSearch\` (\`place\`);`);
    // Tokens come in ready, divided by spaces: all but ASCII signs belong to them, and the point of 95.87.
    this.addSql(`create virtual table \`ArticleToken\` using fts5(title, text, content = '', contentless_delete = 1, detail = column, tokenize = "ascii tokenchars '.'");`);
  }

  async down() {
    this.addSql(`drop table if exists \`ArticleToken\`;`);
    this.addSql(`drop table if exists \`ArticleSearch\`;`);
  }

}
exports.Migration20261125000100_search = Migration20261125000100_search;
