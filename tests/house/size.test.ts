import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, withoutComments } from './source-files.js';

/** Lines after which a reader has lost the beginning. */
const MOST_LINES = 300;

describe('the files of src', () => {
  it('are short, typed and finished', () => {
    expect(faultsOf(sourceFiles())).toEqual([]);
  });

  it.each([
    ['x;\n'.repeat(MOST_LINES + 1), 'has 301 lines'],
    ['const rows: any = [];', 'says any'],
    ['return (rows as any).first;', 'says any'],
    ['const rows: Map<string, any[]> = new Map();', 'says any'],
    ['// @ts-ignore\nfirst(rows);', 'silences the compiler'],
    ['// @ts-expect-error: wrong types\nfirst(rows);', 'silences the compiler'],
    ['// TODO: the rest', 'is not finished'],
  ])('are named where they are not: %s', (text, fault) => {
    expect(faultsOf([{ path: 'src/a.ts', text }])).toEqual([`src/a.ts ${fault}`]);
  });

  it('may speak of any, and have as many lines as may be', () => {
    const text = `/** Of any kind. */\nconst meaning = 'any of these';\nawait Promise.any(reads);\n${'x;\n'.repeat(297)}`;
    expect(faultsOf([{ path: 'src/a.ts', text }])).toEqual([]);
  });
});

function faultsOf(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const faults: string[] = [];
    const lines = text.trimEnd().split('\n').length;
    if (lines > MOST_LINES) faults.push(`has ${lines} lines`);
    if (/(?:[:<|&,(]|\bas)\s*any\b/.test(withoutStrings(withoutComments(text)))) faults.push('says any');
    if (/@ts-(?:ignore|expect-error|nocheck)/.test(text)) faults.push('silences the compiler');
    if (/\b(?:TODO|FIXME)\b/.test(text)) faults.push('is not finished');
    return faults.map(fault => `${path} ${fault}`);
  });
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}
