/** The editor of a soak test: records a fact and corrects it every few seconds with the editor's token, and exports each minute. */
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from './open-loop';

export interface Written {
  recorded: number;
  corrected: number;
  exported: number;
  bytes: number;
  readonly codes: Map<string, number>;
}

const PAUSE_MS = 2_000;
const EXPORT_MS = 60_000;
const SOURCE = { entity: { id: 'source:soak', name: 'The soak test', kind: 'DATA_SET', reliability: 'C', voice: 'organisation:UN' } };
const RECORD = 'mutation ($facts: [FactInput!]!) { record(facts: $facts, source: "source:soak", why: "a soak test") { seq } }';
const READ = `query ($id: ID!) { persons(where: { id: { eq: $id } }) { edges { node { participationsConnection(first: 1) { edges { properties { assertionId versionId } } } } } } }`;
const CORRECT =
  'mutation ($assertion: ID!, $version: ID!, $locator: String!) { correct(assertion: $assertion, expectedVersion: $version, change: { locator: $locator }, why: "a soak test") { seq } }';

/** Writes and exports until the signal fires. */
export async function writeUntil(address: string, token: string, signal: AbortSignal): Promise<Written> {
  const written: Written = { recorded: 0, corrected: 0, exported: 0, bytes: 0, codes: new Map() };
  await Promise.all([editUntil(address, token, signal, written), exportUntil(address, signal, written)]);
  return written;
}

async function editUntil(address: string, token: string, signal: AbortSignal, written: Written): Promise<void> {
  const post = async (query: string, variables: unknown) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const text = await answer.text();
    const code = codeOf(answer.status, text);
    if (code !== 'OK') written.codes.set(`writer: ${code}`, (written.codes.get(`writer: ${code}`) ?? 0) + 1);
    return code === 'OK' ? JSON.parse(text).data : null;
  };
  for (let turn = 0; !signal.aborted; turn += 1) {
    const person = `person:soak-${turn}`;
    const event = {
      event: `event:soak-${turn}`,
      name: `Meeting ${turn}`,
      kind: 'MEETING',
      date: '2025-06-26',
      participants: [{ id: person, role: 'VISITOR', onBehalfOf: 'state:IND' }],
    };
    const facts = [SOURCE, { entity: { id: person, name: `Person ${turn}` } }, event];
    if (await post(RECORD, { facts })) written.recorded += 1;
    const read = await post(READ, { id: person });
    const { assertionId, versionId } = read?.persons.edges[0]?.node.participationsConnection.edges[0]?.properties ?? {};
    if (assertionId && (await post(CORRECT, { assertion: assertionId, version: versionId, locator: `p. ${turn}` }))) written.corrected += 1;
    await delay(PAUSE_MS, undefined, { signal }).catch(() => {});
  }
}

async function exportUntil(address: string, signal: AbortSignal, written: Written): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const answer = await fetch(`${address}/export/${turn % 2 === 0 ? 'gexf' : 'json'}?of=state:IND`);
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status === 200) {
      written.exported += 1;
      written.bytes += bytes;
    } else written.codes.set(`export: ${answer.status}`, (written.codes.get(`export: ${answer.status}`) ?? 0) + 1);
    await delay(EXPORT_MS, undefined, { signal }).catch(() => {});
  }
}
