import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Arity, Options, Spec } from '../spec.ts';
import { scratch } from './output.ts';

/*
 * `@withfig/autocomplete` (MIT): 146 MB, so it is fetched into a temporary folder for one run and is
 * no dependency of the project.
 */

interface FigOption {
  name: string | string[];
  args?: FigArg | FigArg[];
  isPersistent?: boolean;
}

interface FigArg {
  isOptional?: boolean;
}

interface FigCommand extends FigOption {
  subcommands?: FigCommand[];
  options?: FigOption[];
}

let installed = false;

/** Installs a package into the temporary folder, and says where it stands; nothing where it cannot. */
export function fetchPackage(name: string): string | undefined {
  const folder = join(scratch(), 'node_modules', name);
  const install = ['install', '--prefix', scratch(), '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync('npm', [...install, name], { stdio: 'inherit' });
  return status === 0 ? folder : undefined;
}

/** Reads a tool from Fig's data. */
export async function fromFig(tool: string): Promise<Spec | undefined> {
  const name = '@withfig/autocomplete';
  const folder = installed ? join(scratch(), 'node_modules', name) : fetchPackage(name);
  if (!folder) return undefined;
  installed = true;
  const file = pathToFileURL(join(folder, 'build', `${tool}.js`)).href;
  const { default: command } = (await import(file)) as { default: FigCommand };
  return read(command);
}

function read({ options = [], subcommands = [] }: FigCommand): Spec {
  const own: Options = new Map();
  const shared: Options = new Map();
  // A command without options is one whose options nobody wrote down.
  const spec: Spec = { ...(options.length > 0 && { options: own, shared }) };
  for (const option of options) {
    const table = option.isPersistent ? shared : own;
    for (const name of list(option.name)) {
      if (/^[-+]/.test(name)) table.set(name.replace(/=.*$/, ''), arityOf(option, name));
    }
  }
  for (const each of subcommands) {
    const [first = '', ...aliases] = list(each.name);
    spec.sub ??= new Map();
    spec.sub.set(first, read(each));
    for (const alias of aliases) spec.sub.set(alias, first);
  }
  return spec;
}

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function arityOf({ args }: FigOption, name: string): Arity {
  const taken = list(args);
  if (taken.length === 0) return '';
  if (taken.length === 2 && taken.every(({ isOptional }) => !isOptional)) return '=2';
  // Fig does not say whether an optional value must be joined.
  return taken[0]?.isOptional || name.endsWith('=') ? '~' : '=';
}
