import { type Platform, Type } from '@mikro-orm/core';

/** A time in epoch milliseconds, UTC; the same number in entities and in rows, on every dialect. */
export class EpochMilliseconds extends Type<number, number> {
  override getColumnType(_prop: object, platform: Platform): string {
    return platform.getBigIntTypeDeclarationSQL({});
  }
  override compareAsType(): string {
    return 'number';
  }
}

/** A list kept as JSON in a text column: the database never looks into it, and rows carry the text. */
export class JsonList extends Type<readonly unknown[], string> {
  override convertToDatabaseValue(value: readonly unknown[]): string {
    return JSON.stringify(value);
  }
  override convertToJSValue(value: string | readonly unknown[]): readonly unknown[] {
    return typeof value === 'string' ? JSON.parse(value) : value;
  }
  override getColumnType(): string {
    return 'text';
  }
  override compareAsType(): string {
    return 'string';
  }
}
