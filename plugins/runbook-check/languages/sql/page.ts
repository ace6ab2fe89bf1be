import type { Page } from '../../page.ts';
import { type Dialect, dialectOfTool } from './dialect.ts';

const clients: Readonly<Record<string, Dialect>> = {
  pg_dump: 'postgres',
  pg_restore: 'postgres',
  pg_isready: 'postgres',
  pg_basebackup: 'postgres',
  pg_ctl: 'postgres',
  mysqldump: 'mysql',
  mysqladmin: 'mysql',
  'mariadb-dump': 'mysql',
  'mariadb-admin': 'mysql',
};

/** Databases whose names in the text keep a page from being about PostgreSQL alone. */
const others =
  /mysql|mariadb|percona|oracle|mssql|sql ?server|sqlite|snowflake|bigquery|redshift|cockroach|clickhouse|athena|cassandra|influx|presto|trino|hive|spark|db2|yugabyte|vitess|duckdb|pgbouncer|databricks|timestream|questdb|crate|materialize/i;

/** What the rest of a page makes likely: its clients, else the one database it speaks of. */
export function dialectOfPage(page: Page): Dialect | undefined {
  const found = new Set<Dialect>();
  for (const { shell } of page.blocks) {
    for (const { links } of shell?.stages ?? []) {
      for (const { call } of links) {
        const name = call.path[0] ?? '';
        const dialect = dialectOfTool(name) ?? (Object.hasOwn(clients, name) && clients[name]);
        if (dialect) found.add(dialect);
      }
    }
  }
  const [only] = found;
  if (only) return found.size === 1 ? only : undefined;
  return /postgres/i.test(page.text) && !others.test(page.text) ? 'postgres' : undefined;
}
