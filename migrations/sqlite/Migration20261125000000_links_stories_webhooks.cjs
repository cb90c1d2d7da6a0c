'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261125000000_links_stories_webhooks extends Migration {

  name = 'Migration20261125000000_links_stories_webhooks';

  async up() {
    this.addSql(`create table \`DirectoryVersion\` (\`id\` integer not null primary key, \`version\` integer not null);`);

    this.addSql(`create table \`Story\` (\`id\` integer not null primary key autoincrement, \`startsAt\` bigint not null, \`endsAt\` bigint not null);`);

    this.addSql(`create table \`StockRuling\` (\`article\` integer not null, \`stock\` integer not null, \`role\` text check (\`role\` in ('PRIMARY', 'MENTION', 'VOICE')) null, \`actor\` text not null, primary key (\`article\`, \`stock\`), constraint \`StockRuling_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on update cascade on delete cascade, constraint \`StockRuling_stock_foreign\` foreign key (\`stock\`) references \`StockReference\` (\`id\`) on update cascade on delete restrict);`);
    this.addSql(`create index \`StockRuling_stock_index\` on \`StockRuling\` (\`stock\`);`);

    this.addSql(`create table \`StoryBand\` (\`band\` integer not null, \`happenedAt\` bigint not null, \`article\` integer not null, primary key (\`band\`, \`happenedAt\`, \`article\`), constraint \`StoryBand_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`StoryBand_article_index\` on \`StoryBand\` (\`article\`);`);

    this.addSql(`create table \`StoryPrint\` (\`article\` integer not null primary key, \`happenedAt\` bigint not null, \`fingerprint\` text null, constraint \`StoryPrint_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on update cascade on delete cascade);`);

    this.addSql(`create table \`Webhook\` (\`id\` integer not null primary key autoincrement, \`url\` text not null, \`secret\` text not null, \`kinds\` text not null, \`categorySlugs\` text null, \`stockKeys\` text null, \`isActive\` integer not null, \`createdAt\` bigint not null, \`lastChange\` integer not null, \`failingSince\` bigint null);`);

    this.addSql(`create table \`WebhookDelivery\` (\`id\` integer not null primary key autoincrement, \`webhook\` integer not null, \`change\` integer not null, \`attempts\` integer not null, \`attemptsBefore\` integer not null, \`responseStatus\` integer null, \`deliveredAt\` bigint null, \`nextAttemptAt\` bigint null, \`lastError\` text null, constraint \`WebhookDelivery_webhook_foreign\` foreign key (\`webhook\`) references \`Webhook\` (\`id\`) on delete cascade, constraint \`WebhookDelivery_change_foreign\` foreign key (\`change\`) references \`ArticleChange\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`WebhookDelivery_change_index\` on \`WebhookDelivery\` (\`change\`);`);
    this.addSql(`create index \`WebhookDelivery_webhook_nextAttemptAt_id_index\` on \`WebhookDelivery\` (\`webhook\`, \`nextAttemptAt\`, \`id\`);`);
    this.addSql(`create unique index \`WebhookDelivery_webhook_change_unique\` on \`WebhookDelivery\` (\`webhook\`, \`change\`);`);

    this.addSql(`alter table \`ArticleChange\` add column \`categoryKeys\` text not null default '';`);
    this.addSql(`alter table \`ArticleChange\` add column \`stockKeys\` text not null default '';`);

    this.addSql(`alter table \`StockReference\` add column \`issuer\` text null;`);
    this.addSql(`alter table \`StockReference\` add column \`searchNames\` text not null default '';`);
    this.addSql(`alter table \`StockReference\` add column \`searchKeys\` text not null default '';`);
    this.addSql(`create index \`StockReference_issuer_index\` on \`StockReference\` (\`issuer\`);`);

    this.addSql(`alter table \`StockAlias\` add column \`standsAlone\` integer null;`);
    this.addSql(`alter table \`StockAlias\` add column \`seenUntil\` bigint null;`);
    this.addSql(`alter table \`StockAlias\` add column \`isEditors\` integer not null default false;`);

    this.addSql(`drop index \`Article_status_publishedAt_id_index\`;`);
    this.addSql(`alter table \`Article\` add column \`story\` integer null constraint \`Article_story_foreign\` references \`Story\` (\`id\`) on delete set null;`);
    this.addSql(`create index \`Article_canonicalUrl_index\` on \`Article\` (\`canonicalUrl\`);`);
    this.addSql(`create index \`Article_story_status_publishedAt_id_index\` on \`Article\` (\`story\`, \`status\`, \`publishedAt\`, \`id\`);`);
    this.addSql(`create index \`Article_status_publishedAt_id_source_category_index\` on \`Article\` (\`status\`, \`publishedAt\`, \`id\`, \`source\`, \`category\`);`);

    this.addSql(`drop index \`ArticleStock_stock_article_index\`;`);
    this.addSql(`create index \`ArticleStock_article_stock_role_index\` on \`ArticleStock\` (\`article\`, \`stock\`, \`role\`);`);
    this.addSql(`create index \`ArticleStock_stock_article_role_index\` on \`ArticleStock\` (\`stock\`, \`article\`, \`role\`);`);

    this.addSql(`alter table \`ArticleBody\` add column \`refusedMentions\` text not null default '[]';`);
  }

  async down() {

    this.addSql(`drop table if exists \`DirectoryVersion\`;`);
    this.addSql(`drop table if exists \`Story\`;`);
    this.addSql(`drop table if exists \`StockRuling\`;`);
    this.addSql(`drop table if exists \`StoryBand\`;`);
    this.addSql(`drop table if exists \`StoryPrint\`;`);
    this.addSql(`drop table if exists \`Webhook\`;`);
    this.addSql(`drop table if exists \`WebhookDelivery\`;`);

    this.addSql(`drop index \`Article_canonicalUrl_index\`;`);
    this.addSql(`drop index \`Article_story_status_publishedAt_id_index\`;`);
    this.addSql(`drop index \`Article_status_publishedAt_id_source_category_index\`;`);
    this.addSql(`alter table \`Article\` drop column \`story\`;`);
    this.addSql(`create index \`Article_status_publishedAt_id_index\` on \`Article\` (\`status\`, \`publishedAt\`, \`id\`);`);

    this.addSql(`alter table \`ArticleBody\` drop column \`refusedMentions\`;`);

    this.addSql(`alter table \`ArticleChange\` drop column \`categoryKeys\`;`);
    this.addSql(`alter table \`ArticleChange\` drop column \`stockKeys\`;`);

    this.addSql(`drop index \`ArticleStock_article_stock_role_index\`;`);
    this.addSql(`drop index \`ArticleStock_stock_article_role_index\`;`);
    this.addSql(`create index \`ArticleStock_stock_article_index\` on \`ArticleStock\` (\`stock\`, \`article\`);`);

    this.addSql(`alter table \`StockAlias\` drop column \`standsAlone\`;`);
    this.addSql(`alter table \`StockAlias\` drop column \`seenUntil\`;`);
    this.addSql(`alter table \`StockAlias\` drop column \`isEditors\`;`);

    this.addSql(`drop index \`StockReference_issuer_index\`;`);
    this.addSql(`alter table \`StockReference\` drop column \`issuer\`;`);
    this.addSql(`alter table \`StockReference\` drop column \`searchNames\`;`);
    this.addSql(`alter table \`StockReference\` drop column \`searchKeys\`;`);
  }

}
exports.Migration20261125000000_links_stories_webhooks = Migration20261125000000_links_stories_webhooks;
