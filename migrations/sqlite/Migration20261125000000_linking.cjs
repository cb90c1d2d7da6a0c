'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261125000000_linking extends Migration {

  name = 'Migration20261125000000_linking';

  async up() {
    this.addSql(`create table \`DirectoryVersion\` (\`id\` integer not null primary key, \`version\` integer not null);`);

    this.addSql(`create table \`StockRuling\` (\`article\` integer not null, \`stock\` integer not null, \`role\` text check (\`role\` in ('PRIMARY', 'MENTION', 'VOICE')) null, \`actor\` text not null, primary key (\`article\`, \`stock\`), constraint \`StockRuling_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on update cascade on delete cascade, constraint \`StockRuling_stock_foreign\` foreign key (\`stock\`) references \`StockReference\` (\`id\`) on update cascade on delete restrict);`);
    this.addSql(`create index \`StockRuling_stock_index\` on \`StockRuling\` (\`stock\`);`);

    this.addSql(`alter table \`ArticleChange\` add column \`categoryKeys\` text not null default '';`);
    this.addSql(`alter table \`ArticleChange\` add column \`stockKeys\` text not null default '';`);

    this.addSql(`alter table \`ArticleBody\` add column \`refusedMentions\` text not null default '[]';`);

    this.addSql(`alter table \`StockReference\` add column \`issuer\` text null;`);
    this.addSql(`alter table \`StockReference\` add column \`searchNames\` text not null default '';`);
    this.addSql(`alter table \`StockReference\` add column \`searchKeys\` text not null default '';`);
    this.addSql(`create index \`StockReference_issuer_index\` on \`StockReference\` (\`issuer\`);`);

    this.addSql(`alter table \`StockAlias\` add column \`standsAlone\` integer null;`);
    this.addSql(`alter table \`StockAlias\` add column \`seenUntil\` bigint null;`);
    this.addSql(`alter table \`StockAlias\` add column \`isEditors\` integer not null default false;`);
  }

  async down() {
    this.addSql(`drop table if exists \`DirectoryVersion\`;`);
    this.addSql(`drop table if exists \`StockRuling\`;`);

    this.addSql(`alter table \`ArticleBody\` drop column \`refusedMentions\`;`);

    this.addSql(`alter table \`ArticleChange\` drop column \`categoryKeys\`;`);
    this.addSql(`alter table \`ArticleChange\` drop column \`stockKeys\`;`);

    this.addSql(`alter table \`StockAlias\` drop column \`standsAlone\`;`);
    this.addSql(`alter table \`StockAlias\` drop column \`seenUntil\`;`);
    this.addSql(`alter table \`StockAlias\` drop column \`isEditors\`;`);

    this.addSql(`drop index \`StockReference_issuer_index\`;`);
    this.addSql(`alter table \`StockReference\` drop column \`issuer\`;`);
    this.addSql(`alter table \`StockReference\` drop column \`searchNames\`;`);
    this.addSql(`alter table \`StockReference\` drop column \`searchKeys\`;`);
  }

}
exports.Migration20261125000000_linking = Migration20261125000000_linking;
