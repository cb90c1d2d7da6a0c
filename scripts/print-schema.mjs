// Writes schema.graphql as the code has it: `npm run schema`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedSchema } from '../dist/tickerdesk.js';

writeFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), printedSchema());
