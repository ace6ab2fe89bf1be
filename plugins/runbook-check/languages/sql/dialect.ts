/** `mysql`: also MariaDB. There is no parser to trust for it. */
export type Dialect = 'sqlite' | 'postgres' | 'mysql';

/** What is known of the database a text is meant for. */
export interface Target {
  /** Nothing: it may be any. */
  dialect: Dialect | undefined;
  /** A client says so, or a word that only one of them knows; else it is a guess. */
  sure: boolean;
}

const byTool: Readonly<Record<string, Dialect>> = {
  sqlite3: 'sqlite',
  sqlite: 'sqlite',
  sqlcipher: 'sqlite',
  psql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
};

const byTag: Readonly<Record<string, Dialect>> = {
  sqlite3: 'sqlite',
  sqlite: 'sqlite',
  postgres: 'postgres',
  postgresql: 'postgres',
  pgsql: 'postgres',
  psql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
};

export const dialectOfTool = (tool: string): Dialect | undefined =>
  Object.hasOwn(byTool, tool) ? byTool[tool] : undefined;

export const dialectOfTag = (tag: string): Dialect | undefined =>
  Object.hasOwn(byTag, tag) ? byTag[tag] : undefined;

/** Words of databases that nothing here can read. */
const foreign: readonly RegExp[] = [
  /\bSELECT\s+(?:DISTINCT\s+)?TOP\s*\(?\d|^\s*GO\s*$|\(\s*NOLOCK\s*\)|\[\w+\]\.|\bDECLARE\s+@|\bEXEC(?:UTE)?\s+\w+\.|\bsys\.(?:dm_|databases)|\bDBCC\b|\bsp_\w+|\bRECONFIGURE\b/im,
  /\b[gv]?v\$\w+|\bdba_\w+|\bFROM\s+dual\b|\bROWNUM\b|\bNVL\s*\(|\bCONNECT\s+BY\b|\bALTER\s+(?:SYSTEM\s+(?:KILL|SWITCH|FLUSH)|SESSION|DATABASE\s+(?:OPEN|MOUNT))/i,
  /\bCREATE\s+EXTERNAL\b|\bPARTITIONED\s+BY\b|\bSTORED\s+AS\b|\bMSCK\b|\bLATERAL\s+VIEW\b|\bdate_parse\s*\(|\bROW\s+FORMAT\b|\bSTRUCT\s*[<(]|\bARRAY\s*<|\bQUALIFY\b|\bSAFE_CAST\b/i,
  /\bPREWHERE\b|\bMergeTree\b|\bsystem\.(?:parts|merges|query_log|replicas|processes)\b|\bON\s+CLUSTER\b|\bFORMAT\s+\w+\s*;?\s*$/im,
  /\bALLOW\s+FILTERING\b|\bKEYSPACE\b|\bUSING\s+TTL\b|\bcrdb_internal\b|\bAS\s+OF\s+SYSTEM\s+TIME\b|\bCONFIGURE\s+ZONE\b|\bSHOW\s+(?:JOBS|RANGES|CLUSTER|REGIONS)\b/i,
  /\bDISTKEY\b|\bSORTKEY\b|\b(?:svv|stl|stv|svl)_\w+|\bUNLOAD\s*\(|\bCOPY\s+INTO\b|\bWAREHOUSE\b|\bSNOWFLAKE\b|`[\w-]+\.[\w-]+\.[\w*-]+`/i,
  /\bnow\(\)\s*-\s*\d+[smhdw]\b|^\s*\|\s*(?:where|project|summarize|stats|fields|extend|sort|limit)\b|\bindex=\w|\bFETCH\s+FIRST\b.*\bWITH\s+UR\b/im,
];

export const isForeign = (text: string): boolean => foreign.some((one) => one.test(text));

const signs: readonly [dialect: Dialect, sure: boolean, sign: RegExp][] = [
  ['sqlite', true, /\bPRAGMA\s+\w|\bsqlite_(?:master|schema|sequence)\b|\bAUTOINCREMENT\b/i],
  [
    'mysql',
    true,
    /\\G\s*$|\bAUTO_INCREMENT\b|\bENGINE\s*=|@@\w|\bSHOW\s+(?:FULL\s+|GLOBAL\s+|SESSION\s+|OPEN\s+)?(?:PROCESSLIST|SLAVE|MASTER|REPLICA|BINARY|BINLOG|ENGINE|ENGINES|STATUS|VARIABLES|DATABASES|GRANTS|TABLES|TABLE|COLUMNS|INDEX|CREATE|WARNINGS)\b|\bperformance_schema\.|\binformation_schema\.(?:innodb_|processlist)|\bmysql\.\w+|\bFLUSH\s+\w|\bSET\s+GLOBAL\b|\bON\s+DUPLICATE\s+KEY\b|\bDELIMITER\b|\bIDENTIFIED\s+(?:BY|WITH)\b|\bOPTIMIZE\s+TABLE\b|\bKILL\s+(?:QUERY|CONNECTION|\d)|'@'/im,
  ],
  // A name in backticks: SQLite takes them too, and says so nowhere.
  ['mysql', false, /`\w+`/],
  [
    'postgres',
    false,
    /\bpg_\w+|::\s*\w+|\bILIKE\b|\bJSONB\b|\bTIMESTAMPTZ\b|\bDISTINCT\s+ON\b|\bplpgsql\b|\$\$|\bCREATE\s+EXTENSION\b|\b(?:VACUUM|EXPLAIN|ANALYZE)\s*\(|\bREINDEX\b.*\bCONCURRENTLY\b/i,
  ],
];

/** What the text itself says. */
export function targetOfText(text: string): Target | undefined {
  const found = signs.find(([, , sign]) => sign.test(text));
  return found && { dialect: found[0], sure: found[1] };
}
