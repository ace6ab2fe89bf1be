import type { Dialect } from './dialect.ts';

/** Words statements begin with. What begins otherwise may be a command of a client or a pooler. */
const heads: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: words(
    'alter analyze attach begin commit create delete detach drop end explain insert pragma reindex ' +
      'release replace rollback savepoint select update vacuum values with',
  ),
  postgres: words(
    'abort alter analyze begin call checkpoint close cluster comment commit copy create deallocate ' +
      'declare delete discard do drop end execute explain fetch grant import insert listen load lock ' +
      'merge move notify prepare reassign refresh reindex release reset revoke rollback savepoint ' +
      'security select set show start table truncate unlisten update vacuum values with',
  ),
  mysql: words(
    'alter analyze backup begin binlog call change check checksum clone commit create deallocate ' +
      'delete desc describe do drop execute explain flush get grant handler help insert install kill ' +
      'load lock optimize prepare purge release rename repair replace reset resignal restart revoke ' +
      'rollback savepoint select set show shutdown signal start stop table truncate uninstall unlock ' +
      'update use values with xa',
  ),
};

function words(list: string): string[] {
  return list.split(' ');
}

export const headsOf = (dialect: Dialect): readonly string[] => heads[dialect];

export const isHead = (word: string, dialect: Dialect): boolean =>
  heads[dialect].includes(word.toLowerCase());

/** Words that are often meant where another stands. */
export const keywords: readonly string[] = words(
  'select from where insert into values update set delete create table index view drop alter add ' +
    'column order group by having limit offset join inner left right full outer cross on and or not ' +
    'null is in like between exists case when then else end as distinct union all except intersect ' +
    'begin commit rollback transaction vacuum analyze explain pragma attach database grant revoke to ' +
    'primary key references foreign unique default constraint returning using show truncate with desc asc',
);
