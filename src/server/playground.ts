import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Two steps up is the package, from src/server as from dist/server. */
const BUNDLE = fileURLToPath(new URL('../../dist/playground/', import.meta.url));

/** GraphiQL at /graphql for a browser, and its files under /playground/; everything comes from the package. */
export async function registerPlayground(app: FastifyInstance): Promise<void> {
  if (!existsSync(BUNDLE)) return;
  await app.register(fastifyStatic, {
    root: BUNDLE,
    prefix: '/playground/',
    index: false,
    decorateReply: false,
    // The page itself is sent at /graphql. The files in assets/ bear a hash of their content in their names: they never change.
    allowedPath: path => path.startsWith('/assets/'),
    immutable: true,
    maxAge: '1y',
  });
}

/** The page that `GET /graphql` sends to a browser. */
export function playgroundPage(): string {
  return existsSync(BUNDLE) ? readFileSync(`${BUNDLE}index.html`, 'utf8') : PAGE_WITHOUT_BUNDLE;
}

/** A server run from its sources, as in tests, need not have the bundle. */
const PAGE_WITHOUT_BUNDLE = `<!doctype html>
<html lang="en">
  <title>Tickerdesk playground</title>
  <p>The playground is not built: run <code>npm run build:playground</code>. The API answers all the same.</p>
</html>
`;
