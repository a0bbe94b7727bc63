import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { endpoint } from './endpoints.js';

const pretty = (json) => (json ? JSON.stringify(json, null, 2) : '');

/** The example operations of this endpoint, as GraphiQL's editors take them. */
export async function loadExamples() {
  const answer = await fetch(new URL('graphiql/examples.json', document.baseURI));
  const examples = answer.ok ? await answer.json() : [];
  return examples
    .filter((example) => example.endpoint === endpoint.key)
    .map((example) => ({
      ...example,
      variables: pretty(example.variables),
      headers: pretty(example.headers),
    }));
}

/** A panel of GraphiQL's sidebar that lists the examples; one opens in a tab of its own. */
export const examplesPlugin = (examples) => ({
  title: 'Examples',
  icon: Icon,
  content: () => <Examples examples={examples} />,
});

function Examples({ examples }) {
  const { addTab, changeTab, setOperationFacts } = useGraphiQLActions();
  const { tabs, active, queryEditor, variableEditor, headerEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    active: state.tabs[state.activeTabIndex],
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
  }));

  const open = (example) => {
    const already = tabs.findIndex(({ query }) => query === example.query);
    if (already >= 0) {
      changeTab(already);
    } else {
      if (queryEditor.getValue().trim()) addTab();
      queryEditor.setValue(example.query);
    }
    variableEditor.setValue(example.variables);
    headerEditor.setValue(example.headers);
    setOperationFacts(factsOf(example.query));
    show(example.headers && !example.variables ? 'headers' : 'variables');
  };

  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <p>Each opens in a tab and runs as it stands.</p>
      <ol>
        {examples.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              aria-current={example.query === active?.query ? 'true' : undefined}
              onClick={() => open(example)}
            >
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/* What GraphiQL would find out by itself a moment later: a run right after the click needs it now. */
function factsOf(query) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

/* GraphiQL keeps to itself which of the two lower editors is open; its buttons are the way in. */
function show(editor) {
  document.querySelector(`.graphiql-editor-tools [data-name="${editor}"]`)?.click();
}

function Icon(props) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" {...props}>
      <title>Examples</title>
      <path d="M4 5.5h10M4 12h7M4 18.5h10" strokeLinecap="round" />
      <path d="M15 9.5v5l4.5-2.5z" strokeLinejoin="round" />
    </svg>
  );
}
