// The bounds: a bare node:http server that answers /constant with so many bytes and, where it is given a file of SQLite,
// each workload with the same rows as the API. `PORT=4000 node raw-server.mjs <bytes> [<file>]`
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { RAW_ANSWERS } from './raw-answers.mjs';

const [bytes, file] = process.argv.slice(2);
const constant = JSON.stringify('x'.repeat(Number(bytes) - 2));
const answers = new Map([['/constant', () => constant]]);
if (file !== undefined) {
  const sqlite = new Database(file, { readonly: true });
  for (const [name, prepare] of Object.entries(RAW_ANSWERS)) {
    const answer = prepare(sqlite);
    answers.set(`/${name}`, body => JSON.stringify(answer(JSON.parse(body).variables)));
  }
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const body = answers.get(request.url)(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
