import { join } from 'node:path';
import type { Arity, Options, Spec } from '../spec.ts';
import { output } from './output.ts';

/** Options of every operation, said once for all. */
const common = /^--(?:cli-input-json|generate-cli-skeleton|starting-token|page-size|max-items)$/;

interface Table {
  options?: Record<string, string>;
  sub: Record<string, Table>;
}

/**
 * Reads the AWS command line out of its own Python package.
 *
 * @param detailed services whose options are kept; of the others only the operations are
 */
export function fromAws(detailed: readonly string[]): Spec | undefined {
  const found = output(['aws', '--version']);
  const python = /^aws-cli/.test(found ?? '') && ['python3', join(import.meta.dirname, 'aws.py')];
  const json = python && output([...python, ...detailed]);
  if (!json) return undefined;
  const { options = {}, sub } = JSON.parse(json) as Table;
  const shared: Options = new Map(Object.entries(options) as [string, Arity][]);
  return { shared, sub: new Map(Object.entries(sub).map(([name, one]) => [name, service(one)])) };
}

function service({ options, sub }: Table): Spec {
  if (options && Object.keys(options).length > 0) return operation(options);
  const spec: Spec = { sub: new Map(), names: new Set() };
  for (const [name, one] of Object.entries(sub)) {
    const below = Object.keys(one.sub);
    if (one.options && below.length === 0) spec.sub?.set(name, operation(one.options));
    else if (below.length > 0) spec.sub?.set(name, service(one));
    else spec.names?.add(name);
  }
  return spec;
}

function operation(table: Record<string, string>): Spec {
  const options: Options = new Map();
  const required: string[] = [];
  for (const [name, arity] of Object.entries(table)) {
    const positive = name.replace(/^--no-/, '--');
    if (common.test(name) || (positive !== name && positive in table)) continue;
    options.set(name, arity.replace('!', '') as Arity);
    if (arity.endsWith('!')) required.push(name);
  }
  return { options, ...(required.length > 0 && { more: { required: required.join(' ') } }) };
}
