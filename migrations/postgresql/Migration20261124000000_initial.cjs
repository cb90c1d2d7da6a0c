'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261124000000_initial extends Migration {

  name = 'Migration20261124000000_initial';

  async up() {
    this.addSql(`create table "ApiToken" ("id" serial primary key, "name" text collate "C" not null, "role" text collate "C" not null, "hash" text collate "C" not null, "createdAt" bigint not null, "expiresAt" bigint null, "lastUsedAt" bigint null, "revokedAt" bigint null);`);
    this.addSql(`alter table "ApiToken" add constraint "ApiToken_name_unique" unique ("name");`);
    this.addSql(`alter table "ApiToken" add constraint "ApiToken_hash_unique" unique ("hash");`);

    this.addSql(`create table "ArticleChange" ("id" serial primary key, "kind" text collate "C" not null, "createdAt" bigint not null, "articleKey" int not null, "externalId" text collate "C" null, "note" text collate "C" null);`);
    this.addSql(`create index "ArticleChange_articleKey_id_index" on "ArticleChange" ("articleKey", "id");`);

    this.addSql(`create table "AuditEntry" ("id" serial primary key, "createdAt" bigint not null, "actor" text collate "C" not null, "action" text collate "C" not null, "targetType" text collate "C" not null, "targetKey" int not null, "summary" text collate "C" not null);`);
    this.addSql(`create index "AuditEntry_targetType_targetKey_id_index" on "AuditEntry" ("targetType", "targetKey", "id");`);
    this.addSql(`create index "AuditEntry_actor_id_index" on "AuditEntry" ("actor", "id");`);

    this.addSql(`create table "Category" ("id" serial primary key, "slug" text collate "C" not null, "name" text collate "C" not null);`);
    this.addSql(`alter table "Category" add constraint "Category_slug_unique" unique ("slug");`);
    this.addSql(`create index "Category_name_index" on "Category" ("name");`);

    this.addSql(`create table "PurgedPost" ("postKey" text collate "C" not null, "reason" text collate "C" not null, "purgedAt" bigint not null, primary key ("postKey"));`);

    this.addSql(`create table "Source" ("id" serial primary key, "slug" text collate "C" not null, "name" text collate "C" not null, "homepage" text collate "C" null);`);
    this.addSql(`alter table "Source" add constraint "Source_slug_unique" unique ("slug");`);
    this.addSql(`create index "Source_name_index" on "Source" ("name");`);

    this.addSql(`create table "Article" ("id" serial primary key, "slug" text collate "C" not null, "externalId" text collate "C" null, "postKey" text collate "C" null, "title" text collate "C" not null, "excerpt" text collate "C" not null, "status" text collate "C" not null, "publishedAt" bigint null, "createdAt" bigint not null, "updatedAt" bigint not null, "version" int not null, "canonicalUrl" text collate "C" null, "characterCount" int not null, "readingMinutes" int not null, "warningCount" int not null, "images" text not null, "authors" text not null, "source" int null, "category" int null);`);
    this.addSql(`alter table "Article" add constraint "Article_slug_unique" unique ("slug");`);
    this.addSql(`alter table "Article" add constraint "Article_externalId_unique" unique ("externalId");`);
    this.addSql(`alter table "Article" add constraint "Article_postKey_unique" unique ("postKey");`);
    this.addSql(`create index "Article_warningCount_index" on "Article" ("warningCount");`);
    this.addSql(`create index "Article_title_id_index" on "Article" ("title", "id");`);
    this.addSql(`create index "Article_updatedAt_id_index" on "Article" ("updatedAt", "id");`);
    this.addSql(`create index "Article_createdAt_id_index" on "Article" ("createdAt", "id");`);
    this.addSql(`create index "Article_publishedAt_id_index" on "Article" ("publishedAt", "id");`);
    this.addSql(`create index "Article_source_status_publishedAt_id_index" on "Article" ("source", "status", "publishedAt", "id");`);
    this.addSql(`create index "Article_category_status_publishedAt_id_index" on "Article" ("category", "status", "publishedAt", "id");`);
    this.addSql(`create index "Article_status_publishedAt_id_index" on "Article" ("status", "publishedAt", "id");`);

    this.addSql(`create table "Revision" ("id" serial primary key, "article" int not null, "version" int not null, "title" text collate "C" not null, "html" text collate "C" not null, "text" text collate "C" not null, "fields" text not null, "changedFields" text not null, "pendingFields" text null, "editor" text collate "C" null, "createdAt" bigint not null);`);
    this.addSql(`alter table "Revision" add constraint "Revision_article_version_unique" unique ("article", "version");`);

    this.addSql(`create table "PreviewToken" ("hash" text collate "C" not null, "article" int not null, "expiresAt" bigint not null, primary key ("hash"));`);

    this.addSql(`create table "Correction" ("id" serial primary key, "article" int not null, "createdAt" bigint not null, "note" text collate "C" not null, "version" int not null);`);
    this.addSql(`create index "Correction_article_id_index" on "Correction" ("article", "id");`);

    this.addSql(`create table "ArticleSlug" ("slug" text collate "C" not null, "article" int not null, primary key ("slug"));`);
    this.addSql(`create index "ArticleSlug_article_index" on "ArticleSlug" ("article");`);

    this.addSql(`create table "ArticleBody" ("article" int not null, "html" text collate "C" not null, "text" text collate "C" not null, "original" text collate "C" null, "headings" text not null, "warnings" text not null, "annotations" text not null, "statedFields" text not null, "knownForms" text not null, "editedFields" text not null, primary key ("article"));`);

    this.addSql(`create table "StockReference" ("id" serial primary key, "symbol" text collate "C" not null, "code" text collate "C" not null, "name" text collate "C" not null, "kind" text collate "C" not null, "market" int not null, "mic" text collate "C" null, "secid" text collate "C" null, "yahooSymbol" text collate "C" null, "listedAt" bigint null, "updatedAt" bigint not null);`);
    this.addSql(`alter table "StockReference" add constraint "StockReference_symbol_unique" unique ("symbol");`);
    this.addSql(`create index "StockReference_code_index" on "StockReference" ("code");`);
    this.addSql(`create index "StockReference_name_index" on "StockReference" ("name");`);
    this.addSql(`create index "StockReference_secid_index" on "StockReference" ("secid");`);

    this.addSql(`create table "StockAlias" ("id" serial primary key, "stock" int not null, "name" text collate "C" not null, "kind" text collate "C" not null);`);
    this.addSql(`create index "StockAlias_name_index" on "StockAlias" ("name");`);
    this.addSql(`alter table "StockAlias" add constraint "StockAlias_stock_name_unique" unique ("stock", "name");`);

    this.addSql(`create table "ArticleStock" ("article" int not null, "stock" int not null, "role" text collate "C" not null, "origins" text not null, "confidence" double precision not null, "reason" text collate "C" not null, "mentions" text not null, primary key ("article", "stock"));`);
    this.addSql(`create index "ArticleStock_stock_article_index" on "ArticleStock" ("stock", "article");`);

    this.addSql(`create table "Tag" ("id" serial primary key, "slug" text collate "C" not null, "name" text collate "C" not null);`);
    this.addSql(`alter table "Tag" add constraint "Tag_slug_unique" unique ("slug");`);
    this.addSql(`create index "Tag_name_index" on "Tag" ("name");`);

    this.addSql(`create table "ArticleTag" ("article" int not null, "tag" int not null, "position" int not null, primary key ("article", "tag"));`);
    this.addSql(`create index "ArticleTag_tag_article_index" on "ArticleTag" ("tag", "article");`);

    this.addSql(`create table "TermSlug" ("kind" text collate "C" not null, "slug" text collate "C" not null, "term" int not null, primary key ("kind", "slug"));`);
    this.addSql(`create index "TermSlug_kind_term_index" on "TermSlug" ("kind", "term");`);

    this.addSql(`alter table "ApiToken" add constraint "ApiToken_role_check" check ("role" in ('READER', 'EDITOR', 'ADMIN'));`);

    this.addSql(`alter table "Article" add constraint "Article_source_foreign" foreign key ("source") references "Source" ("id") on delete set null;`);
    this.addSql(`alter table "Article" add constraint "Article_category_foreign" foreign key ("category") references "Category" ("id") on delete set null;`);
    this.addSql(`alter table "Article" add constraint "Article_status_check" check ("status" in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED', 'TRASHED'));`);

    this.addSql(`alter table "Revision" add constraint "Revision_article_foreign" foreign key ("article") references "Article" ("id") on delete cascade;`);

    this.addSql(`alter table "PreviewToken" add constraint "PreviewToken_article_foreign" foreign key ("article") references "Article" ("id") on delete cascade;`);

    this.addSql(`alter table "Correction" add constraint "Correction_article_foreign" foreign key ("article") references "Article" ("id") on delete cascade;`);

    this.addSql(`alter table "ArticleSlug" add constraint "ArticleSlug_article_foreign" foreign key ("article") references "Article" ("id") on delete cascade;`);

    this.addSql(`alter table "ArticleBody" add constraint "ArticleBody_article_foreign" foreign key ("article") references "Article" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "StockReference" add constraint "StockReference_kind_check" check ("kind" in ('EQUITY', 'FUND', 'BOND', 'INDEX', 'SECTOR', 'FUTURE', 'FOREX', 'OTHER'));`);

    this.addSql(`alter table "StockAlias" add constraint "StockAlias_stock_foreign" foreign key ("stock") references "StockReference" ("id") on delete cascade;`);
    this.addSql(`alter table "StockAlias" add constraint "StockAlias_kind_check" check ("kind" in ('FORMER_NAME', 'FULL_NAME', 'ABBREVIATION', 'ENGLISH', 'SUBSIDIARY', 'OTHER'));`);

    this.addSql(`alter table "ArticleStock" add constraint "ArticleStock_article_foreign" foreign key ("article") references "Article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "ArticleStock" add constraint "ArticleStock_stock_foreign" foreign key ("stock") references "StockReference" ("id") on update cascade on delete restrict;`);
    this.addSql(`alter table "ArticleStock" add constraint "ArticleStock_role_check" check ("role" in ('PRIMARY', 'MENTION', 'VOICE'));`);

    this.addSql(`alter table "ArticleTag" add constraint "ArticleTag_article_foreign" foreign key ("article") references "Article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "ArticleTag" add constraint "ArticleTag_tag_foreign" foreign key ("tag") references "Tag" ("id") on update cascade on delete restrict;`);
  }

  async down() {
    this.addSql(`alter table "Article" drop constraint "Article_category_foreign";`);
    this.addSql(`alter table "Article" drop constraint "Article_source_foreign";`);
    this.addSql(`alter table "Revision" drop constraint "Revision_article_foreign";`);
    this.addSql(`alter table "PreviewToken" drop constraint "PreviewToken_article_foreign";`);
    this.addSql(`alter table "Correction" drop constraint "Correction_article_foreign";`);
    this.addSql(`alter table "ArticleSlug" drop constraint "ArticleSlug_article_foreign";`);
    this.addSql(`alter table "ArticleBody" drop constraint "ArticleBody_article_foreign";`);
    this.addSql(`alter table "ArticleStock" drop constraint "ArticleStock_article_foreign";`);
    this.addSql(`alter table "ArticleTag" drop constraint "ArticleTag_article_foreign";`);
    this.addSql(`alter table "StockAlias" drop constraint "StockAlias_stock_foreign";`);
    this.addSql(`alter table "ArticleStock" drop constraint "ArticleStock_stock_foreign";`);
    this.addSql(`alter table "ArticleTag" drop constraint "ArticleTag_tag_foreign";`);

    this.addSql(`drop table if exists "ApiToken" cascade;`);
    this.addSql(`drop table if exists "ArticleChange" cascade;`);
    this.addSql(`drop table if exists "AuditEntry" cascade;`);
    this.addSql(`drop table if exists "Category" cascade;`);
    this.addSql(`drop table if exists "PurgedPost" cascade;`);
    this.addSql(`drop table if exists "Source" cascade;`);
    this.addSql(`drop table if exists "Article" cascade;`);
    this.addSql(`drop table if exists "Revision" cascade;`);
    this.addSql(`drop table if exists "PreviewToken" cascade;`);
    this.addSql(`drop table if exists "Correction" cascade;`);
    this.addSql(`drop table if exists "ArticleSlug" cascade;`);
    this.addSql(`drop table if exists "ArticleBody" cascade;`);
    this.addSql(`drop table if exists "StockReference" cascade;`);
    this.addSql(`drop table if exists "StockAlias" cascade;`);
    this.addSql(`drop table if exists "ArticleStock" cascade;`);
    this.addSql(`drop table if exists "Tag" cascade;`);
    this.addSql(`drop table if exists "ArticleTag" cascade;`);
    this.addSql(`drop table if exists "TermSlug" cascade;`);
  }

}
exports.Migration20261124000000_initial = Migration20261124000000_initial;
