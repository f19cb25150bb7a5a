import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { DocumentTransform } from '@apollo/client/utilities';
import { withLensInKeys, withoutLensInKeys } from './lens-in-keys';

export function apolloClient(uri: string): ApolloClient {
  const forServer = new ApolloLink((operation, forward) => {
    operation.query = withoutLensInKeys(operation.query);
    return forward(operation);
  });
  return new ApolloClient({
    documentTransform: new DocumentTransform(withLensInKeys),
    link: ApolloLink.from([forServer, new HttpLink({ uri })]),
    cache: new InMemoryCache({
      // What has no lensKey is kept inside its parent, and is not shared.
      dataIdFromObject: ({ __typename, lensKey }) => (lensKey ? `${__typename}:${lensKey}` : undefined),
    }),
  });
}
