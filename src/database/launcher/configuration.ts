/** Neo4j's configuration: one port, on this machine only, and statements cannot reach files or other machines. */
import { writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Folders } from './folders';

const MIB = 1024 * 1024;

export interface Memory {
  /** In MiB. */
  readonly heap: number;
  readonly pageCache: number;
  /** Maximum of one transaction, outside the page cache; half of the heap by default. */
  readonly transaction?: number;
}

/** A quarter of the machine's memory for Java's heap, within 512 MiB and 2 GiB; half of that for pages of the store. */
export function memoryFor(total: number = totalmem()): Memory {
  const heap = Math.round(Math.min(2048, Math.max(512, total / MIB / 4)));
  return { heap, pageCache: Math.round(Math.max(128, heap / 2)) };
}

/** The lines of neo4j.conf. */
export function configurationLines(home: string, port: number, { heap, pageCache, transaction = heap * 0.5 }: Memory): string[] {
  return [
    `server.directories.neo4j_home=${home}`,
    // Only Bolt, only on this machine; a driver that requests routing is sent to the same port.
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.default_listen_address=127.0.0.1',
    'server.http.enabled=false',
    'server.https.enabled=false',
    // A statement reaches neither files nor other machines: a test covers each of the three settings.
    'dbms.security.allow_csv_import_from_file_urls=false',
    'server.directories.import=import',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    'dbms.security.auth_enabled=true',
    'dbms.security.procedures.unrestricted=',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    // The database ends a query that takes too much time or memory.
    'db.transaction.timeout=10m',
    'db.lock.acquisition.timeout=30s',
    // When Neo4j is stopped, its stores are closed within a second. Without this setting, its network layer would keep the process running
    // for another ten seconds, although no connection is left.
    'internal.server.bolt.thread_pool_shutdown_wait_time=1s',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_timeout=1',
    `dbms.memory.transaction.total.max=${Math.round(heap * 0.7)}m`,
    `db.memory.transaction.max=${Math.round(transaction)}m`,
    `server.memory.pagecache.size=${pageCache}m`,
    // Small logs: the store is small, and the recordings contain the history.
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    'db.tx_log.rotation.retention_policy=2 files',
    'db.logs.query.enabled=OFF',
    'server.logs.gc.enabled=false',
    `server.logs.config=${join(home, 'conf', 'server-logs.xml')}`,
    `server.logs.user.config=${join(home, 'conf', 'user-logs.xml')}`,
  ];
}

/** Writes the files that Neo4j reads at its start. */
export function writeConfiguration({ home, configuration }: Folders, port: number, memory: Memory): void {
  const write = (name: string, text: string) => writeFileSync(join(configuration, name), text, { mode: 0o600 });
  write('neo4j.conf', `# Written at each start; changes are lost.\n${configurationLines(home, port, memory).join('\n')}\n`);
  write('server-logs.xml', logging(toFile(join(home, 'logs', 'debug.log'))));
  // Messages for the user go to the console, which is a file that each start overwrites.
  write('user-logs.xml', logging('<Console name="Log" target="SYSTEM_OUT"><PatternLayout pattern="%d %-5p %m%n"/></Console>'));
}

function logging(appender: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="ERROR">
  <Appenders>${appender}</Appenders>
  <Loggers><Root level="INFO"><AppenderRef ref="Log"/></Root></Loggers>
</Configuration>
`;
}

/** Two files of at most 4 MB. */
function toFile(file: string): string {
  return `
    <RollingRandomAccessFile name="Log" fileName="${file}" filePattern="${file}.%i">
      <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p [%c{1.}] %m%n"/>
      <Policies><SizeBasedTriggeringPolicy size="4 MB"/></Policies>
      <DefaultRolloverStrategy fileIndex="min" max="1"/>
    </RollingRandomAccessFile>
  `;
}

/**
 * For Java processes that end within a minute: fast compilation instead of thorough, and one thread for garbage collection. This halves the
 * processor time of such a run.
 */
export const BRIEF: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The options of Java before the main class. */
export function javaOptions({ heap }: Memory): string[] {
  return [
    `-Xms${Math.min(256, heap)}m`,
    `-Xmx${heap}m`,
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  ];
}
