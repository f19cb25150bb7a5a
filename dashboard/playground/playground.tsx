/** GraphiQL over this server's own endpoint, opened on the address's query or on the examples. */
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { EXAMPLES_PLUGIN } from './examples-plugin';
import { openingTabs } from './opening-tabs';

const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', window.location.href).href });

export function Playground() {
  const opening = openingTabs(window.location.search);
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={opening.tabs}
      initialQuery={opening.initialQuery}
      initialVariables={opening.initialVariables}
      plugins={[EXAMPLES_PLUGIN, HISTORY_PLUGIN]}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a className="entente-logo" href="/">
          Entente
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
