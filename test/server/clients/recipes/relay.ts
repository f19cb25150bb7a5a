import { Environment, Network, RecordSource, Store, type Variables } from 'relay-runtime';

const environments = new Map<string, Environment>();

/** The environment of one lens. `lens` holds the variables that every query gives to its @lens. */
export function relayEnvironment(url: string, lens: Variables): Environment {
  const name = JSON.stringify([url, lens]);
  const known = environments.get(name);
  if (known) return known;
  const network = Network.create(async ({ text: query }, variables) => {
    const body = JSON.stringify({ query, variables: { ...variables, ...lens } });
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.json();
  });
  // What has no lensKey is kept inside its parent, and is not shared.
  const getDataID = ({ lensKey }: { lensKey?: string }) => lensKey as string;
  const environment = new Environment({ network, store: new Store(new RecordSource()), getDataID });
  environments.set(name, environment);
  return environment;
}
