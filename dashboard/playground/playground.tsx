/** GraphiQL over this server's own endpoint, opened on the address's query or on the examples. */
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
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
