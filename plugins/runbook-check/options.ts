import { parseArgs } from 'node:util';
import { requireRule, UsageError } from './config.ts';
import { didYouMean } from './nearest.ts';
import { type Format, formats } from './reporters/index.ts';
import type { Level } from './rule.ts';

/** What the command line asks for. */
export interface Options {
  paths: string[];
  format: Format;
  rules: Record<string, Level>;
  baseline: string | undefined;
  config: string | undefined;
  /** The name under which standard input is checked. */
  stdin: string | undefined;
  /** Only what can have changed since this commit. */
  changedSince: string | undefined;
  fix: boolean;
  /** With `fix`: show what would be changed, and change nothing. */
  dryRun: boolean;
  watch: boolean;
  online: boolean;
  /** With `online`: ask machines of a private network, too. */
  allowPrivate: boolean;
  /** A folder; nothing: the usual one. */
  cacheDir: string | undefined;
  cache: boolean;
  /** At a time; nothing: as many as are of use. */
  threads: number | undefined;
  init: boolean;
  help: boolean;
  list: boolean;
  explain: string | undefined;
}

const known = {
  format: { type: 'string' },
  rule: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  config: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-name': { type: 'string' },
  'changed-since': { type: 'string' },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  online: { type: 'boolean', default: false },
  'allow-private': { type: 'boolean', default: false },
  'cache-dir': { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
  threads: { type: 'string' },
  init: { type: 'boolean', default: false },
  explain: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws UsageError naming what was found, and the nearest thing that is known */
export function readOptions(args: readonly string[], ruleIds: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const options: Options = {
    paths: positionals,
    format: readFormat(values.format ?? 'pretty'),
    rules: {},
    baseline: values.baseline,
    config: values.config,
    stdin: values.stdin ? (values['stdin-name'] ?? 'stdin.md') : undefined,
    changedSince: values['changed-since'],
    fix: values.fix,
    dryRun: values['dry-run'],
    watch: values.watch,
    online: values.online,
    allowPrivate: values['allow-private'],
    cacheDir: values['cache-dir'],
    cache: !values['no-cache'],
    threads: readThreads(values.threads),
    init: values.init,
    help: values.help,
    list: values.list,
    explain: values.explain,
  };
  for (const setting of values.rule ?? []) {
    const [id = '', level = ''] = setting.split('=');
    requireRule(id, ruleIds, '--rule: ');
    if (level !== 'off' && level !== 'warn' && level !== 'error') {
      throw new UsageError(`--rule ${setting}: ${id}=off, ${id}=warn or ${id}=error was expected.`);
    }
    options.rules[id] = level;
  }
  if (values['stdin-name'] !== undefined && options.stdin === undefined) {
    throw new UsageError('--stdin-name is about --stdin: give both.');
  }
  refuseContradictions(options);
  return options;
}

/** What cannot both be meant. */
function refuseContradictions(options: Options): void {
  const { stdin, fix, dryRun, watch, init, allowPrivate, online, changedSince } = options;
  const refuse = (message: string) => {
    throw new UsageError(message);
  };
  if (dryRun && !fix) refuse('--dry-run shows what --fix would change: give both.');
  if (allowPrivate && !online) refuse('--allow-private is about --online: give both.');
  if (fix && stdin !== undefined) refuse('--fix changes files, and standard input is none.');
  if (fix && init) refuse('--fix and --init do not go together: fix first.');
  for (const [name, given] of Object.entries({
    '--stdin': stdin,
    '--changed-since': changedSince,
  })) {
    if (init && given !== undefined) {
      refuse(`--init and ${name} do not go together: it is to know all findings.`);
    }
  }
  for (const [name, given] of Object.entries({ '--stdin': stdin, '--init': init })) {
    if (watch && given) refuse(`--watch and ${name} do not go together.`);
  }
}

function readThreads(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--threads ${text}: a number from 1 to 99 was expected.`);
}

function readFormat(format: string): Format {
  if ((formats as readonly string[]).includes(format)) return format as Format;
  const hint = didYouMean(format, formats);
  throw new UsageError(`--format ${format}: known are ${formats.join(', ')}. ${hint}`.trim());
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const option = /Unknown option '(--?[^'\s=]*)/.exec(message)?.[1];
    if (!option) throw new UsageError(message.split(/\.\s|\n/)[0] ?? message);
    const hint = didYouMean(
      option,
      Object.keys(known).map((name) => `--${name}`),
    );
    throw new UsageError(`Unknown option ${option}. ${hint || 'See runbook-check --help.'}`);
  }
}
