import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { readPost } from '../../dist/ingest/read-post.js';
import { identify } from '../../dist/linking/securities/security.js';

/** The labelled posts of a folder, read as the ingest reads them: `posts` (Jekyll), `fragments` (bodies alone). */
export function readCorpus(folder) {
  const gold = rowsOf(`${folder}/gold.csv`);
  const traps = rowsOf(`${folder}/traps.csv`);
  return ['posts', 'fragments'].flatMap(kind => {
    const files = existsSync(`${folder}/${kind}`) ? readdirSync(`${folder}/${kind}`) : [];
    return files.map(file => ({
      file,
      isHeldBack: isHeldBack(file),
      input: inputOf(`${folder}/${kind}/${file}`, file, kind === 'fragments'),
      gold: gold.filter(row => row.file === file).map(labelOf),
      traps: traps
        .filter(row => row.file === file)
        .map(({ surface, wrong_secid, why }) => ({
          surface,
          symbol: symbolOf(wrong_secid),
          why,
          // Any linker passes these.
          isHard: !/\[(?:short|generic|boilerplate)\]/.test(why),
        })),
    }));
  });
}

/** A sixth of the stories; the forms of one story go together. */
function isHeldBack(file) {
  return crc32(/\d{18}/.exec(file)?.[0] ?? file) % 6 === 0;
}

function inputOf(path, filename, isBody) {
  const content = readFileSync(path, 'utf8');
  const post = isBody ? { content, format: 'HTML', title: '-' } : { content, filename };
  const { fields, body } = readPost(post, 'Asia/Shanghai');
  const title = isBody ? '' : fields.title;
  return { title, text: body.text, annotations: body.annotations, publishedAt: fields.publishedAt };
}

function labelOf({ secid, alternatives, name_in_text: name, surface_forms, level, note }) {
  const symbols = [secid, ...alternatives.split('|')].filter(Boolean).map(symbolOf);
  const forms = [name, ...surface_forms.split('|')];
  return { symbols, name, forms, level, note };
}

function symbolOf(secid) {
  const [market, ...code] = secid.split('.');
  return identify(Number(market), code.join('.'))?.symbol ?? secid;
}

function rowsOf(path) {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true, relax_quotes: true, relax_column_count: true });
}
