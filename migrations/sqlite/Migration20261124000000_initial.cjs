'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261124000000_initial extends Migration {

  name = 'Migration20261124000000_initial';

  async up() {
    this.addSql(`create table \`ApiToken\` (\`id\` integer not null primary key autoincrement, \`name\` text not null, \`role\` text check (\`role\` in ('READER', 'EDITOR', 'ADMIN')) not null, \`hash\` text not null, \`createdAt\` bigint not null, \`expiresAt\` bigint null, \`lastUsedAt\` bigint null, \`revokedAt\` bigint null);`);
    this.addSql(`create unique index \`ApiToken_name_unique\` on \`ApiToken\` (\`name\`);`);
    this.addSql(`create unique index \`ApiToken_hash_unique\` on \`ApiToken\` (\`hash\`);`);

    this.addSql(`create table \`ArticleChange\` (\`id\` integer not null primary key autoincrement, \`kind\` text not null, \`createdAt\` bigint not null, \`articleKey\` integer not null, \`externalId\` text null, \`note\` text null);`);
    this.addSql(`create index \`ArticleChange_articleKey_id_index\` on \`ArticleChange\` (\`articleKey\`, \`id\`);`);

    this.addSql(`create table \`AuditEntry\` (\`id\` integer not null primary key autoincrement, \`createdAt\` bigint not null, \`actor\` text not null, \`action\` text not null, \`targetType\` text not null, \`targetKey\` integer not null, \`summary\` text not null);`);
    this.addSql(`create index \`AuditEntry_targetType_targetKey_id_index\` on \`AuditEntry\` (\`targetType\`, \`targetKey\`, \`id\`);`);
    this.addSql(`create index \`AuditEntry_actor_id_index\` on \`AuditEntry\` (\`actor\`, \`id\`);`);

    this.addSql(`create table \`Category\` (\`id\` integer not null primary key autoincrement, \`slug\` text not null, \`name\` text not null);`);
    this.addSql(`create unique index \`Category_slug_unique\` on \`Category\` (\`slug\`);`);
    this.addSql(`create index \`Category_name_index\` on \`Category\` (\`name\`);`);

    this.addSql(`create table \`PurgedPost\` (\`postKey\` text not null primary key, \`reason\` text not null, \`purgedAt\` bigint not null);`);

    this.addSql(`create table \`Source\` (\`id\` integer not null primary key autoincrement, \`slug\` text not null, \`name\` text not null, \`homepage\` text null);`);
    this.addSql(`create unique index \`Source_slug_unique\` on \`Source\` (\`slug\`);`);
    this.addSql(`create index \`Source_name_index\` on \`Source\` (\`name\`);`);

    this.addSql(`create table \`Article\` (\`id\` integer not null primary key autoincrement, \`slug\` text not null, \`externalId\` text null, \`postKey\` text null, \`title\` text not null, \`excerpt\` text not null, \`status\` text check (\`status\` in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED', 'TRASHED')) not null, \`publishedAt\` bigint null, \`createdAt\` bigint not null, \`updatedAt\` bigint not null, \`version\` integer not null, \`canonicalUrl\` text null, \`characterCount\` integer not null, \`readingMinutes\` integer not null, \`warningCount\` integer not null, \`images\` text not null, \`authors\` text not null, \`source\` integer null, \`category\` integer null, constraint \`Article_source_foreign\` foreign key (\`source\`) references \`Source\` (\`id\`) on delete set null, constraint \`Article_category_foreign\` foreign key (\`category\`) references \`Category\` (\`id\`) on delete set null);`);
    this.addSql(`create unique index \`Article_slug_unique\` on \`Article\` (\`slug\`);`);
    this.addSql(`create unique index \`Article_externalId_unique\` on \`Article\` (\`externalId\`);`);
    this.addSql(`create unique index \`Article_postKey_unique\` on \`Article\` (\`postKey\`);`);
    this.addSql(`create index \`Article_warningCount_index\` on \`Article\` (\`warningCount\`);`);
    this.addSql(`create index \`Article_title_id_index\` on \`Article\` (\`title\`, \`id\`);`);
    this.addSql(`create index \`Article_updatedAt_id_index\` on \`Article\` (\`updatedAt\`, \`id\`);`);
    this.addSql(`create index \`Article_createdAt_id_index\` on \`Article\` (\`createdAt\`, \`id\`);`);
    this.addSql(`create index \`Article_publishedAt_id_index\` on \`Article\` (\`publishedAt\`, \`id\`);`);
    this.addSql(`create index \`Article_source_status_publishedAt_id_index\` on \`Article\` (\`source\`, \`status\`, \`publishedAt\`, \`id\`);`);
    this.addSql(`create index \`Article_category_status_publishedAt_id_index\` on \`Article\` (\`category\`, \`status\`, \`publishedAt\`, \`id\`);`);
    this.addSql(`create index \`Article_status_publishedAt_id_index\` on \`Article\` (\`status\`, \`publishedAt\`, \`id\`);`);

    this.addSql(`create table \`Revision\` (\`id\` integer not null primary key autoincrement, \`article\` integer not null, \`version\` integer not null, \`title\` text not null, \`html\` text not null, \`text\` text not null, \`fields\` text not null, \`changedFields\` text not null, \`pendingFields\` text null, \`editor\` text null, \`createdAt\` bigint not null, constraint \`Revision_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`Revision_article_version_unique\` on \`Revision\` (\`article\`, \`version\`);`);

    this.addSql(`create table \`PreviewToken\` (\`hash\` text not null primary key, \`article\` integer not null, \`expiresAt\` bigint not null, constraint \`PreviewToken_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`PreviewToken_article_index\` on \`PreviewToken\` (\`article\`);`);

    this.addSql(`create table \`Correction\` (\`id\` integer not null primary key autoincrement, \`article\` integer not null, \`createdAt\` bigint not null, \`note\` text not null, \`version\` integer not null, constraint \`Correction_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`Correction_article_id_index\` on \`Correction\` (\`article\`, \`id\`);`);

    this.addSql(`create table \`ArticleSlug\` (\`slug\` text not null primary key, \`article\` integer not null, constraint \`ArticleSlug_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`ArticleSlug_article_index\` on \`ArticleSlug\` (\`article\`);`);

    this.addSql(`create table \`ArticleBody\` (\`article\` integer not null primary key, \`html\` text not null, \`text\` text not null, \`original\` text null, \`headings\` text not null, \`warnings\` text not null, \`annotations\` text not null, \`statedFields\` text not null, \`knownForms\` text not null, \`editedFields\` text not null, constraint \`ArticleBody_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on update cascade on delete cascade);`);

    this.addSql(`create table \`StockReference\` (\`id\` integer not null primary key autoincrement, \`symbol\` text not null, \`code\` text not null, \`name\` text not null, \`kind\` text check (\`kind\` in ('EQUITY', 'FUND', 'BOND', 'INDEX', 'SECTOR', 'FUTURE', 'FOREX', 'OTHER')) not null, \`market\` integer not null, \`mic\` text null, \`secid\` text null, \`yahooSymbol\` text null, \`listedAt\` bigint null, \`updatedAt\` bigint not null);`);
    this.addSql(`create unique index \`StockReference_symbol_unique\` on \`StockReference\` (\`symbol\`);`);
    this.addSql(`create index \`StockReference_code_index\` on \`StockReference\` (\`code\`);`);
    this.addSql(`create index \`StockReference_name_index\` on \`StockReference\` (\`name\`);`);
    this.addSql(`create index \`StockReference_secid_index\` on \`StockReference\` (\`secid\`);`);

    this.addSql(`create table \`StockAlias\` (\`id\` integer not null primary key autoincrement, \`stock\` integer not null, \`name\` text not null, \`kind\` text check (\`kind\` in ('FORMER_NAME', 'FULL_NAME', 'ABBREVIATION', 'ENGLISH', 'SUBSIDIARY', 'OTHER')) not null, constraint \`StockAlias_stock_foreign\` foreign key (\`stock\`) references \`StockReference\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`StockAlias_name_index\` on \`StockAlias\` (\`name\`);`);
    this.addSql(`create unique index \`StockAlias_stock_name_unique\` on \`StockAlias\` (\`stock\`, \`name\`);`);

    this.addSql(`create table \`ArticleStock\` (\`article\` integer not null, \`stock\` integer not null, \`role\` text check (\`role\` in ('PRIMARY', 'MENTION', 'VOICE')) not null, \`origins\` text not null, \`confidence\` double not null, \`reason\` text not null, \`mentions\` text not null, primary key (\`article\`, \`stock\`), constraint \`ArticleStock_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on update cascade on delete cascade, constraint \`ArticleStock_stock_foreign\` foreign key (\`stock\`) references \`StockReference\` (\`id\`) on update cascade on delete restrict);`);
    this.addSql(`create index \`ArticleStock_stock_article_index\` on \`ArticleStock\` (\`stock\`, \`article\`);`);

    this.addSql(`create table \`Tag\` (\`id\` integer not null primary key autoincrement, \`slug\` text not null, \`name\` text not null);`);
    this.addSql(`create unique index \`Tag_slug_unique\` on \`Tag\` (\`slug\`);`);
    this.addSql(`create index \`Tag_name_index\` on \`Tag\` (\`name\`);`);

    this.addSql(`create table \`ArticleTag\` (\`article\` integer not null, \`tag\` integer not null, \`position\` integer not null, primary key (\`article\`, \`tag\`), constraint \`ArticleTag_article_foreign\` foreign key (\`article\`) references \`Article\` (\`id\`) on update cascade on delete cascade, constraint \`ArticleTag_tag_foreign\` foreign key (\`tag\`) references \`Tag\` (\`id\`) on update cascade on delete restrict);`);
    this.addSql(`create index \`ArticleTag_tag_article_index\` on \`ArticleTag\` (\`tag\`, \`article\`);`);

    this.addSql(`create table \`TermSlug\` (\`kind\` text not null, \`slug\` text not null, \`term\` integer not null, primary key (\`kind\`, \`slug\`));`);
    this.addSql(`create index \`TermSlug_kind_term_index\` on \`TermSlug\` (\`kind\`, \`term\`);`);
  }

  async down() {

    this.addSql(`drop table if exists \`ApiToken\`;`);
    this.addSql(`drop table if exists \`ArticleChange\`;`);
    this.addSql(`drop table if exists \`AuditEntry\`;`);
    this.addSql(`drop table if exists \`Category\`;`);
    this.addSql(`drop table if exists \`PurgedPost\`;`);
    this.addSql(`drop table if exists \`Source\`;`);
    this.addSql(`drop table if exists \`Article\`;`);
    this.addSql(`drop table if exists \`Revision\`;`);
    this.addSql(`drop table if exists \`PreviewToken\`;`);
    this.addSql(`drop table if exists \`Correction\`;`);
    this.addSql(`drop table if exists \`ArticleSlug\`;`);
    this.addSql(`drop table if exists \`ArticleBody\`;`);
    this.addSql(`drop table if exists \`StockReference\`;`);
    this.addSql(`drop table if exists \`StockAlias\`;`);
    this.addSql(`drop table if exists \`ArticleStock\`;`);
    this.addSql(`drop table if exists \`Tag\`;`);
    this.addSql(`drop table if exists \`ArticleTag\`;`);
    this.addSql(`drop table if exists \`TermSlug\`;`);
  }

}
exports.Migration20261124000000_initial = Migration20261124000000_initial;
