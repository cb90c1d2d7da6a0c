'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261125000000_linking extends Migration {

  name = 'Migration20261125000000_linking';

  async up() {
    this.addSql(`create table "DirectoryVersion" ("id" int not null, "version" int not null, primary key ("id"));`);

    this.addSql(`create table "StockRuling" ("article" int not null, "stock" int not null, "role" text collate "C" null, "actor" text collate "C" not null, primary key ("article", "stock"));`);

    this.addSql(`alter table "ArticleChange" add "categoryKeys" text collate "C" not null default '', add "stockKeys" text collate "C" not null default '';`);

    this.addSql(`alter table "ArticleBody" add "refusedMentions" text not null default '[]';`);

    this.addSql(`alter table "StockReference" add "issuer" text collate "C" null, add "searchNames" text collate "C" not null default '', add "searchKeys" text collate "C" not null default '';`);
    this.addSql(`create index "StockReference_issuer_index" on "StockReference" ("issuer");`);

    this.addSql(`alter table "StockAlias" add "standsAlone" boolean null, add "seenUntil" bigint null, add "isEditors" boolean not null default false;`);

    this.addSql(`alter table "StockRuling" add constraint "StockRuling_article_foreign" foreign key ("article") references "Article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "StockRuling" add constraint "StockRuling_stock_foreign" foreign key ("stock") references "StockReference" ("id") on update cascade on delete restrict;`);
    this.addSql(`alter table "StockRuling" add constraint "StockRuling_role_check" check ("role" in ('PRIMARY', 'MENTION', 'VOICE'));`);
  }

  async down() {
    this.addSql(`drop table if exists "DirectoryVersion" cascade;`);
    this.addSql(`drop table if exists "StockRuling" cascade;`);

    this.addSql(`alter table "ArticleBody" drop column "refusedMentions";`);

    this.addSql(`alter table "ArticleChange" drop column "categoryKeys", drop column "stockKeys";`);

    this.addSql(`alter table "StockAlias" drop column "standsAlone", drop column "seenUntil", drop column "isEditors";`);

    this.addSql(`drop index "StockReference_issuer_index";`);
    this.addSql(`alter table "StockReference" drop column "issuer", drop column "searchNames", drop column "searchKeys";`);
  }

}
exports.Migration20261125000000_linking = Migration20261125000000_linking;
