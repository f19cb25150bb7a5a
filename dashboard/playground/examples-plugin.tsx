/** The list of examples beside the editor: a click opens one in its tab, or in a new tab where that was closed. */
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { EXAMPLES, type Example } from './examples';

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: Examples };

function Examples() {
  const open = useOpenExample();
  return (
    <section className="entente-examples" aria-label="Examples">
      <header className="graphiql-doc-explorer-title">Examples</header>
      <p>Each example is a query that runs as it is. Change it as you like; click it here to open the original in a new tab.</p>
      <ol>
        {EXAMPLES.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              <strong>{example.title}</strong>
              {example.about && <span>{example.about}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A new tab is empty first; its editors exist once it is drawn, and only then take the example. */
function useOpenExample(): (example: Example) => void {
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { addTab, changeTab } = useGraphiQLActions();
  const [awaited, setAwaited] = useState<Example | null>(null);
  useEffect(() => {
    if (!awaited) return;
    queryEditor?.setValue(awaited.query);
    variableEditor?.setValue(awaited.variables ?? '');
    setAwaited(null);
  }, [awaited, queryEditor, variableEditor]);
  return (example) => {
    const index = tabs.findIndex(({ query }) => query === example.query);
    if (index >= 0) return changeTab(index);
    addTab();
    setAwaited(example);
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h2M4 12h2M4 19h2M10 5h10M10 12h10M10 19h10" strokeLinecap="round" />
    </svg>
  );
}
