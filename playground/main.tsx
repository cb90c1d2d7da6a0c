import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { exampleTabs } from './example-tabs.js';
import { fetchGraphql } from './fetch-graphql.js';
import { beginWith, keepsHeaders, tabStorage } from './tab-storage.js';

beginWith(exampleTabs);

const container = document.getElementById('playground');
if (!container) throw new Error('index.html has no element #playground');

createRoot(container).render(
  <GraphiQL
    fetcher={fetchGraphql}
    defaultTabs={exampleTabs}
    storage={tabStorage}
    shouldPersistHeaders={keepsHeaders()}
    showPersistHeadersSettings={true}
  >
    <GraphiQL.Logo>Tickerdesk</GraphiQL.Logo>
  </GraphiQL>,
);
