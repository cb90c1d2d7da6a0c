import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { PostInput } from '../ingest/post-input.js';

/** What stands for standard input. */
const STANDARD_INPUT = '-';
const EXTENSIONS = ['.md', '.markdown', '.html', '.htm'];

/** The files that paths name, and those of folders and their folders that may hold posts, in the order of their names. */
export async function findPostFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = path !== STANDARD_INPUT && (await stat(path)).isDirectory();
    found.push(...(isFolder ? await filesIn(path) : [path]));
  }
  return found;
}

/** A file as a post; what begins with front matter is Jekyll's. */
export async function readPostFile(path: string): Promise<PostInput> {
  const isInput = path === STANDARD_INPUT;
  const content = isInput ? await text(process.stdin) : await readFile(path, 'utf8');
  return { content, filename: isInput ? null : basename(path), format: formatOf(path, content) };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && EXTENSIONS.includes(extname(entry.name).toLowerCase()))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

function formatOf(path: string, content: string): PostInput['format'] {
  if (/^\uFEFF?\s*---\s*\n/.test(content)) return 'JEKYLL';
  const isHtml = /\.html?$/i.test(path) || /^\uFEFF?\s*<(?:!doctype|html|body|p|div)\b/i.test(content);
  return isHtml ? 'HTML' : 'MARKDOWN';
}
