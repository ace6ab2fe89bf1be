/*
 * What a tool accepts, as the sources of this folder say it. `pack` turns it into the data that
 * the check reads (plugins/runbook-check/specs); its form is described there, in SOURCES.md.
 */

/**
 * What follows an option: nothing; a value; one that is joined or left out; nobody knows; two; a
 * command up to `;` or `+`.
 */
export type Arity = '' | '=' | '?' | '~' | '=2' | ';';

export type Options = Map<string, Arity>;

/** A tool or one of its subcommands. */
export interface Spec {
  options?: Options;
  /** Options that its subcommands accept too. */
  shared?: Options;
  /** A string names another: `ps` a sibling, `@name` a file. */
  sub?: Map<string, Spec | string>;
  /** Subcommands of which nothing but the name is known. */
  names?: Set<string>;
  /** Whatever else the overlay says of it, as it stands in the data. */
  more?: Record<string, unknown>;
}

/** The same as data. */
export type Packed = { [key: string]: unknown };

/** Adds what is known of a tool from one source to what is known from another. */
export function merge(into: Spec, from: Spec): Spec {
  if (from.options) into.options = mergeOptions(into.options, from.options);
  if (from.shared) into.shared = mergeOptions(into.shared, from.shared);
  if (from.names) into.names = new Set([...(into.names ?? []), ...from.names]);
  if (from.more) into.more = { ...into.more, ...from.more };
  for (const [name, sub] of from.sub ?? []) mergeSub(into, name, sub);
  return into;
}

/** A name that one source has for another is one for all of them. */
function mergeSub(into: Spec, name: string, sub: Spec | string): void {
  into.sub ??= new Map();
  const real = resolve(into.sub, name);
  const known = into.sub.get(real);
  if (typeof sub === 'string') {
    if (resolve(into.sub, sub) !== real) into.sub.set(name, sub);
  } else if (known === undefined) into.sub.set(real, sub);
  // What stands in a file of its own was laid over when that was written.
  else if (typeof known !== 'string') merge(known, sub);
}

function resolve(subs: Map<string, Spec | string>, name: string): string {
  const other = subs.get(name);
  return typeof other === 'string' && subs.has(other) ? resolve(subs, other) : name;
}

/** Of two sources that differ, the later is right, unless it does not know. */
function mergeOptions(into: Options | undefined, from: Options): Options {
  const all: Options = new Map(into);
  for (const [name, arity] of from) if (arity !== '~' || !all.has(name)) all.set(name, arity);
  return all;
}

/** As data: short, and the same for the same knowledge. */
export function pack(spec: Spec): Packed {
  const packed: Packed = { ...spec.more };
  if (spec.options) packed.options = packOptions(spec.options);
  if (spec.shared?.size) packed.shared = packOptions(spec.shared);
  const names = [...(spec.names ?? [])].filter((name) => !spec.sub?.has(name)).sort();
  if (names.length > 0) packed.names = names.join(' ');
  if (spec.sub?.size) {
    const sorted = [...spec.sub].sort(([a], [b]) => (a < b ? -1 : 1));
    packed.sub = Object.fromEntries(
      sorted.map(([name, sub]) => [name, typeof sub === 'string' ? sub : pack(sub)]),
    );
  }
  return packed;
}

const packOptions = (options: Options): string =>
  [...options]
    .map(([name, arity]) => name + arity)
    .sort()
    .join(' ');

/** Reads what `pack` wrote. */
export function unpack({ options, shared, names, sub, ...more }: Packed): Spec {
  const spec: Spec = { more };
  if (typeof options === 'string') spec.options = readOptions(options);
  if (typeof shared === 'string') spec.shared = readOptions(shared);
  if (typeof names === 'string') spec.names = new Set(names.split(' '));
  if (sub) {
    spec.sub = new Map(
      Object.entries(sub as Record<string, Packed | string>).map(([name, one]) => [
        name,
        typeof one === 'string' ? one : unpack(one),
      ]),
    );
  }
  return spec;
}

/** `-a --file= --color?` as a table. */
export function readOptions(text: string): Options {
  const options: Options = new Map();
  for (const token of text.split(/\s+/).filter(Boolean)) {
    const [, name = '', arity = ''] = /^(-\?|[-+][^=?~;]*)(=2|[=?~;])?$/.exec(token) ?? [];
    if (!name) throw new Error(`${token} is no option.`);
    options.set(name, arity as Arity);
  }
  return options;
}
