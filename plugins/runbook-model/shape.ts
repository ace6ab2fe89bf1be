/**
 * Checks for data that is read in the browser. A few lines instead of a schema library: what every
 * page loads is kept small, and the types still come from the checks.
 */
export type Check<T> = (value: unknown) => value is T;
export type Shape = Readonly<Record<string, Check<unknown>>>;

type Optional<S> = {
  [K in keyof S]: S[K] extends Check<infer T> ? (undefined extends T ? K : never) : never;
}[keyof S];
type Value<C> = C extends Check<infer T> ? T : never;

/** The type of what passes a shape. */
export type Shaped<S extends Shape> = {
  [K in Exclude<keyof S, Optional<S>>]: Value<S[K]>;
} & { [K in Optional<S>]?: Exclude<Value<S[K]>, undefined> };

export const text: Check<string> = (value) => typeof value === 'string';

/** An ISO date and time that says its zone. */
export const timestamp: Check<string> = (value): value is string =>
  text(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));

export const oneOf =
  <const T>(...values: readonly T[]): Check<T> =>
  (value): value is T =>
    values.includes(value as T);

export const maybe =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

export const listOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check);

/**
 * What of `raw` belongs to a shape, in the shape's order: keys it does not know are left out.
 * @returns the name of the first field that does not pass, if one does not
 */
export function pick<S extends Shape>(
  shape: S,
  raw: Readonly<Record<string, unknown>>,
): { value: Shaped<S> } | { field: string } {
  const value: Record<string, unknown> = {};
  for (const [field, check] of Object.entries(shape)) {
    if (!check(raw[field])) return { field };
    if (raw[field] !== undefined) value[field] = raw[field];
  }
  return { value: value as Shaped<S> };
}
