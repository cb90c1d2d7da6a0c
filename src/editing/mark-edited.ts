import type { EditedField, StatedField } from '../entities/article-body.js';
import type { PostWarning } from '../errors.js';
import { type ArticleInput, INPUT_FIELDS } from './article-input.js';
import { differences, fieldValues } from './field-values.js';
import { settledWarnings } from './settled-warnings.js';
import type { ArticleContent } from './stored-article.js';

/**
 * Content in which these fields, which an editor gave, are the editor's: posts that come in again leave them alone, and
 * no guess is left. Forms send back every field, so one that is as it was before is nobody's, unless it was guessed:
 * then it is confirmed.
 */
export function markEdited(
  before: ArticleContent,
  after: ArticleContent,
  given: readonly EditedField[],
): ArticleContent {
  const { article, body } = after;
  const changed = differences(fieldValues(before), fieldValues(after));
  const fields = given.filter(field => changed.includes(field) || isGuessed(field, body.warnings));
  const editedFields = union(body.editedFields, fields);
  const statedFields = union(body.statedFields, fields.filter(isStatedField));
  const warnings = settledWarnings(body.warnings, statedFields);
  return {
    ...after,
    article: { ...article, warningCount: warnings.length },
    body: { ...body, editedFields, statedFields, warnings },
  };
}

/** The fields that an input names. */
export function fieldsOfInput(input: ArticleInput): EditedField[] {
  const named = Object.entries(input).filter(([, value]) => value !== undefined);
  return INPUT_FIELDS.filter(field => named.some(([name]) => name === field));
}

function isGuessed(field: EditedField, warnings: readonly PostWarning[]): boolean {
  return isStatedField(field) && settledWarnings(warnings, [field]).length < warnings.length;
}

function isStatedField(field: EditedField): field is StatedField {
  return field !== 'slug' && field !== 'html' && field !== 'externalId';
}

function union<Field extends string>(a: readonly Field[], b: readonly Field[]): Field[] {
  return [...new Set([...a, ...b])].sort();
}
