'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20261125020000_content_writes extends Migration {

  name = 'Migration20261125020000_content_writes';

  async up() {
    this.addSql(`create table "ContentWrite" ("id" serial primary key, "createdAt" bigint not null, "keys" text null, "times" text not null);`);
  }

  async down() {
    this.addSql(`drop table if exists "ContentWrite" cascade;`);

  }

}
exports.Migration20261125020000_content_writes = Migration20261125020000_content_writes;
