import { Client, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';
import type { DocumentNode } from 'graphql';
import { withLensInKeys, withoutLensInKeys } from './lens-in-keys';

const changing = (change: (document: DocumentNode) => DocumentNode) =>
  mapExchange({
    onOperation: (operation) => makeOperation(operation.kind, { ...operation, query: change(operation.query) }, operation.context),
  });

// The same for every type: what has no lensKey is kept inside its parent, and is not shared.
const keyOf: KeyGenerator = ({ lensKey }) => (lensKey ? String(lensKey) : null);
const keys = new Proxy<Record<string, KeyGenerator>>({}, { get: () => keyOf });

export function urqlClient(url: string): Client {
  return new Client({
    url,
    exchanges: [changing(withLensInKeys), cacheExchange({ keys }), changing(withoutLensInKeys), fetchExchange],
  });
}
