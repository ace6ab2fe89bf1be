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
  init: { type: 'boolean' },
  explain: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws UsageError naming what was found, and the nearest thing that is known */
export function readOptions(args: readonly string[], ruleIds: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const format = values.format ?? 'pretty';
  if (!isFormat(format)) {
    throw new UsageError(
      `--format ${format}: known are ${formats.join(', ')}. ${didYouMean(format, formats)}`.trim(),
    );
  }
  const options: Options = {
    paths: positionals,
    format,
    rules: {},
    baseline: values.baseline,
    config: values.config,
    stdin: values.stdin ? (values['stdin-name'] ?? 'stdin.md') : undefined,
    init: values.init ?? false,
    help: values.help ?? false,
    list: values.list ?? false,
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
  return options;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    const option = /Unknown option '(--?[^'\s=]*)/.exec(message)?.[1];
    if (!option) throw new UsageError(message.split('. ')[0] ?? message);
    const hint = didYouMean(
      option,
      Object.keys(known).map((name) => `--${name}`),
    );
    throw new UsageError(`Unknown option ${option}. ${hint || 'See runbook-check --help.'}`);
  }
}

const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
