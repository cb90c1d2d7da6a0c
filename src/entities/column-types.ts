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

/** A list or record kept as JSON in a text column: the database never looks into it, and rows carry the text. */
export class JsonColumn extends Type<object | null, string | null> {
  override convertToDatabaseValue(value: object | null): string | null {
    return value === null ? null : JSON.stringify(value);
  }
  override convertToJSValue(value: string | object | null): object | null {
    return typeof value === 'string' ? JSON.parse(value) : value;
  }
  override getColumnType(): string {
    return 'text';
  }
  override compareAsType(): string {
    return 'string';
  }
}
