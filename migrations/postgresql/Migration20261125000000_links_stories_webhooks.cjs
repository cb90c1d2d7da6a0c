'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261125000000_links_stories_webhooks extends Migration {

  name = 'Migration20261125000000_links_stories_webhooks';

  async up() {
    this.addSql(`create table "DirectoryVersion" ("id" int not null, "version" int not null, primary key ("id"));`);

    this.addSql(`create table "Story" ("id" serial primary key, "startsAt" bigint not null, "endsAt" bigint not null);`);

    this.addSql(`create table "StockRuling" ("article" int not null, "stock" int not null, "role" text collate "C" null, "actor" text collate "C" not null, primary key ("article", "stock"));`);

    this.addSql(`create table "StoryBand" ("band" int not null, "happenedAt" bigint not null, "article" int not null, primary key ("band", "happenedAt", "article"));`);
    this.addSql(`create index "StoryBand_article_index" on "StoryBand" ("article");`);

    this.addSql(`create table "StoryPrint" ("article" int not null, "happenedAt" bigint not null, "fingerprint" text null, primary key ("article"));`);

    this.addSql(`create table "Webhook" ("id" serial primary key, "url" text collate "C" not null, "secret" text collate "C" not null, "kinds" text not null, "categorySlugs" text null, "stockKeys" text null, "isActive" boolean not null, "createdAt" bigint not null, "lastChange" int not null, "failingSince" bigint null);`);

    this.addSql(`create table "WebhookDelivery" ("id" serial primary key, "webhook" int not null, "change" int not null, "attempts" int not null, "attemptsBefore" int not null, "responseStatus" int null, "deliveredAt" bigint null, "nextAttemptAt" bigint null, "lastError" text collate "C" null);`);
    this.addSql(`create index "WebhookDelivery_change_index" on "WebhookDelivery" ("change");`);
    this.addSql(`create index "WebhookDelivery_webhook_nextAttemptAt_id_index" on "WebhookDelivery" ("webhook", "nextAttemptAt", "id");`);
    this.addSql(`alter table "WebhookDelivery" add constraint "WebhookDelivery_webhook_change_unique" unique ("webhook", "change");`);

    this.addSql(`alter table "ArticleChange" add "categoryKeys" text collate "C" not null default '', add "stockKeys" text collate "C" not null default '';`);

    this.addSql(`alter table "StockReference" add "issuer" text collate "C" null, add "searchNames" text collate "C" not null default '', add "searchKeys" text collate "C" not null default '';`);
    this.addSql(`create index "StockReference_issuer_index" on "StockReference" ("issuer");`);

    this.addSql(`alter table "StockAlias" add "standsAlone" boolean null, add "seenUntil" bigint null, add "isEditors" boolean not null default false;`);

    this.addSql(`drop index "Article_status_publishedAt_id_index";`);
    this.addSql(`alter table "Article" add "story" int null;`);
    this.addSql(`alter table "Article" add constraint "Article_story_foreign" foreign key ("story") references "Story" ("id") on delete set null;`);
    this.addSql(`create index "Article_canonicalUrl_index" on "Article" ("canonicalUrl");`);
    this.addSql(`create index "Article_story_status_publishedAt_id_index" on "Article" ("story", "status", "publishedAt", "id");`);
    this.addSql(`create index "Article_status_publishedAt_id_source_category_index" on "Article" ("status", "publishedAt", "id", "source", "category");`);

    this.addSql(`drop index "ArticleStock_stock_article_index";`);
    this.addSql(`create index "ArticleStock_article_stock_role_index" on "ArticleStock" ("article", "stock", "role");`);
    this.addSql(`create index "ArticleStock_stock_article_role_index" on "ArticleStock" ("stock", "article", "role");`);

    this.addSql(`alter table "ArticleBody" add "refusedMentions" text not null default '[]';`);

    this.addSql(`alter table "StockRuling" add constraint "StockRuling_article_foreign" foreign key ("article") references "Article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "StockRuling" add constraint "StockRuling_stock_foreign" foreign key ("stock") references "StockReference" ("id") on update cascade on delete restrict;`);
    this.addSql(`alter table "StockRuling" add constraint "StockRuling_role_check" check ("role" in ('PRIMARY', 'MENTION', 'VOICE'));`);

    this.addSql(`alter table "StoryBand" add constraint "StoryBand_article_foreign" foreign key ("article") references "Article" ("id") on delete cascade;`);

    this.addSql(`alter table "StoryPrint" add constraint "StoryPrint_article_foreign" foreign key ("article") references "Article" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "WebhookDelivery" add constraint "WebhookDelivery_webhook_foreign" foreign key ("webhook") references "Webhook" ("id") on delete cascade;`);
    this.addSql(`alter table "WebhookDelivery" add constraint "WebhookDelivery_change_foreign" foreign key ("change") references "ArticleChange" ("id") on delete cascade;`);
  }

  async down() {
    this.addSql(`alter table "Article" drop constraint "Article_story_foreign";`);
    this.addSql(`alter table "WebhookDelivery" drop constraint "WebhookDelivery_webhook_foreign";`);

    this.addSql(`drop table if exists "DirectoryVersion" cascade;`);
    this.addSql(`drop table if exists "Story" cascade;`);
    this.addSql(`drop table if exists "StockRuling" cascade;`);
    this.addSql(`drop table if exists "StoryBand" cascade;`);
    this.addSql(`drop table if exists "StoryPrint" cascade;`);
    this.addSql(`drop table if exists "Webhook" cascade;`);
    this.addSql(`drop table if exists "WebhookDelivery" cascade;`);

    this.addSql(`drop index "Article_canonicalUrl_index";`);
    this.addSql(`drop index "Article_story_status_publishedAt_id_index";`);
    this.addSql(`drop index "Article_status_publishedAt_id_source_category_index";`);
    this.addSql(`alter table "Article" drop column "story";`);
    this.addSql(`CREATE INDEX "Article_status_publishedAt_id_index" ON public."Article" USING btree (status, "publishedAt", id);`);

    this.addSql(`alter table "ArticleBody" drop column "refusedMentions";`);

    this.addSql(`alter table "ArticleChange" drop column "categoryKeys", drop column "stockKeys";`);

    this.addSql(`drop index "ArticleStock_article_stock_role_index";`);
    this.addSql(`drop index "ArticleStock_stock_article_role_index";`);
    this.addSql(`create index "ArticleStock_stock_article_index" on "ArticleStock" ("stock", "article");`);

    this.addSql(`alter table "StockAlias" drop column "standsAlone", drop column "seenUntil", drop column "isEditors";`);

    this.addSql(`drop index "StockReference_issuer_index";`);
    this.addSql(`alter table "StockReference" drop column "issuer", drop column "searchNames", drop column "searchKeys";`);
  }

}
exports.Migration20261125000000_links_stories_webhooks = Migration20261125000000_links_stories_webhooks;
