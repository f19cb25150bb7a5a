/** Measures how the live heap of a server changes while one operation is repeated many times. */
import { forkServer } from './forked-server';

/** A two-level read with a large answer, repeated on two connections. */
export const CO_MEMBERS = /* GraphQL */ `
  query CoMembers($id: ID!) @lens(validAt: "2025-05-09") {
    states(where: { id: { eq: $id } }) {
      edges { node { id membershipsConnection(first: 50) {
        totalCount
        edges { properties { start } node { id name membersConnection(first: 50) { edges { node { id name } } } } }
      } } }
    }
  }
`;

const CLIENTS = 2;

export interface KeptMemory {
  /** Bytes after garbage collection: after the warm-up, and at the end. */
  readonly before: number;
  readonly after: number;
  readonly failures: readonly string[];
}

/** Asks a server with a heap of `heapMb` MB `warmUp` times, then `times` more. */
export async function keptMemory({ warmUp, times, heapMb }: { warmUp: number; times: number; heapMb: number }): Promise<KeptMemory> {
  const server = await forkServer({ heapMb });
  try {
    const failures: string[] = [];
    const ask = async (count: number) => {
      let left = count;
      const client = async () => {
        while (left-- > 0) failures.push(...(await asked(server.origin)));
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
    };
    await ask(warmUp);
    const before = await server.heap();
    await ask(times);
    return { before, after: await server.heap(), failures };
  } finally {
    server.stop();
  }
}

async function asked(origin: string): Promise<string[]> {
  const reply = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: CO_MEMBERS, variables: { id: 'state:PAK' } }),
  });
  const { errors = [] } = (await reply.json()) as { errors?: { message: string }[] };
  return errors.map(({ message }) => message);
}
