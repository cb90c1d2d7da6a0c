import type { ImportedStocks } from '../editing/import-stocks.js';
import type { EditResult } from '../editing/run-edit.js';

/** Arguments that stand beside an input. */
const BESIDE_INPUT = ['id', 'expectedVersion', 'correctionNote'];

/** What an edit came to, as a mutation answers it: the key of what to show, and the errors with their paths. */
export interface EditPayload {
  key: number | null;
  userErrors: readonly { code: string; field: readonly string[] | null; message: string }[];
}

/** Of a mutation whose arguments the paths name. */
export function editPayload({ key, errors }: EditResult): EditPayload {
  return { key, userErrors: errors.map(({ code, field, message }) => ({ code, field, message })) };
}

/** Of a mutation with an input: what is no argument beside it is one of its fields. */
export function inputPayload(result: EditResult): EditPayload {
  const { key, userErrors } = editPayload(result);
  return {
    key,
    userErrors: userErrors.map(({ field, ...error }) => ({
      ...error,
      field: field === null || BESIDE_INPUT.includes(field[0] ?? '') ? field : ['input', ...field],
    })),
  };
}

/** Of importStocks: what was left out is told beside what was not; after an error of the call itself nothing was written. */
export function importPayload(result: EditResult<ImportedStocks>) {
  const { counts, errors } = result.value ?? { counts: null, errors: result.errors };
  return {
    createdCount: counts?.CREATED ?? 0,
    updatedCount: counts?.UPDATED ?? 0,
    unchangedCount: counts?.UNCHANGED ?? 0,
    userErrors: errors.map(({ code, field, message }) => ({ code, field, message })),
  };
}
