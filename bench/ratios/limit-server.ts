/** The limit: hand-written Cypher behind a bare node:http server, with as little as possible between a caller and the database. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CypherQuery } from '../../src/database/cypher-query';
import type { Database } from '../../src/database/database';

/** Listens on a free port of this machine; a request contains a question and the number of its parameter. */
export async function limitServer(
  db: Database,
  findQuery: (name: string, parameter: number) => CypherQuery,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://127.0.0.1');
    db.run(findQuery(searchParams.get('name')!, Number(searchParams.get('parameter')))).then(
      (rows) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows)),
      (error: Error) => {
        response.statusCode = 500;
        response.end(error.message);
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}
