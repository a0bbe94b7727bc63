import './workers.js';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { Editors } from './Editors.jsx';
import { endpoint } from './endpoints.js';
import { examplesPlugin, loadExamples } from './examples.jsx';
import { fetcher } from './fetcher.js';
import { Header } from './Header.jsx';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';

/* Each endpoint keeps its own tabs and history; the panel of a first visit leaves room to the editors. */
const scoped = (key) => `vitrine:${endpoint.key}:${key}`;
const firstVisit = { 'graphiql:docExplorerFlex': '0.3' };
const storage = {
  getItem: (key) => localStorage.getItem(scoped(key)) ?? firstVisit[key] ?? null,
  setItem: (key, value) => localStorage.setItem(scoped(key), value),
  removeItem: (key) => localStorage.removeItem(scoped(key)),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};

const parameters = new URLSearchParams(location.search);
const examples = await loadExamples();
const linked = examples.find(({ name }) => name === parameters.get('example'));
const examplesPanel = examplesPlugin(examples);
const plugins = [examplesPanel, HISTORY_PLUGIN, { ...explorerPlugin(), title: 'Explorer' }];

document.title = `${endpoint.label} – Vitrine GraphiQL`;

createRoot(document.getElementById('page')).render(
  <>
    <Header />
    <main>
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        plugins={plugins}
        visiblePlugin={examplesPanel}
        initialQuery={linked?.query ?? parameters.get('query') ?? undefined}
        initialVariables={linked?.variables ?? parameters.get('variables') ?? undefined}
        initialHeaders={linked?.headers}
        defaultTabs={examples.slice(0, 1)}
        defaultQuery=""
        defaultEditorToolsVisibility="variables"
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
        <Editors />
      </GraphiQL>
    </main>
  </>,
);
