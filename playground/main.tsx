import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { exampleTabs } from './example-tabs.js';
import { fetchGraphql } from './fetch-graphql.js';
import { beginWith, tabStorage } from './tab-storage.js';
import { TokenField } from './token-field.js';

beginWith(exampleTabs);

const container = document.getElementById('playground');
if (!container) throw new Error('index.html has no element #playground');

createRoot(container).render(
  <>
    <TokenField />
    <GraphiQL
      fetcher={fetchGraphql}
      defaultTabs={exampleTabs}
      storage={tabStorage}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>Tickerdesk</GraphiQL.Logo>
    </GraphiQL>
  </>,
);
