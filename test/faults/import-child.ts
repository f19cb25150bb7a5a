/** An import in its own process, so that it can be killed: node --require @swc-node/register, with an IPC channel. The request is JSON. */
import { importFiles } from '../../src/cli/imports/import-files';
import { connect } from '../../src/database/connect';
import { findFormat } from '../../src/importers/formats';
import type { ChildRequest } from './killed-imports';

async function main(): Promise<void> {
  const { uri, password, format, ...request } = JSON.parse(process.argv[2] ?? '{}') as ChildRequest;
  const db = await connect({ uri, user: 'neo4j', password });
  const onProgress = (rows: number) => rows % 20 === 0 && process.send?.({ rows });
  const report = await importFiles(db, { ...request, format: findFormat(format), onProgress });
  process.send?.({ report: { rows: report.rows, seq: report.recording?.seq ?? null, counts: report.counts } });
  await db.close();
  process.disconnect?.();
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
