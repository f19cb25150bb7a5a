/** GraphiQL over this server's own endpoint, opened on the address's query or on the examples. */
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { EXAMPLES_PLUGIN } from './examples-plugin';
import { openingTabs } from './opening-tabs';
import { signedInFetch } from './signed-in-fetch';

export function Playground() {
  const opening = openingTabs(window.location.search);
  const [refused, setRefused] = useState(false);
  const fetcher = useMemo(
    () => createGraphiQLFetcher({ url: new URL('/graphql', window.location.href).href, fetch: signedInFetch(() => setRefused(true)) }),
    [],
  );
  return (
    <>
      {refused && <SignInFirst />}
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={opening.tabs}
        initialQuery={opening.initialQuery}
        initialVariables={opening.initialVariables}
        isHeadersEditorEnabled={false}
        shouldPersistHeaders={false}
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
    </>
  );
}

function SignInFirst() {
  return (
    <p className="entente-sign-in" role="alert">
      This server requires you to sign in. <a href="/">Sign in on the dashboard</a> and come back in the same tab.
    </p>
  );
}
