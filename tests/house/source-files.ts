import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file as a law of the house reads it: its path from the repository's root, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The repository. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every TypeScript file of src. */
export function sourceFiles(): SourceFile[] {
  return filesBelow('src').filter(({ path }) => path.endsWith('.ts'));
}

/** Every file of a folder and its folders. */
export function filesBelow(folder: string): SourceFile[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(ROOT.length)}/${entry.name}`)
    .sort()
    .map(path => ({ path, text: textOf(path) }));
}

/** The text of one file. */
export function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** The text without its comments, which may name what the code must not. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`/\\])\/\/.*$/gm, '');
}
