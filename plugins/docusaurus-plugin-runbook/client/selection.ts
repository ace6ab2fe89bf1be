/**
 * A function that keeps its last result: it selects anew only for another input or selector, and
 * hands out the result it had as long as the new one is equal. So a component re-renders only if
 * what it shows has changed.
 */
export function createSelection<I, T>(): (input: I, select: (input: I) => T) => T {
  let last: { input: I; select: (input: I) => T; result: T } | undefined;
  return (input, select) => {
    if (last?.input === input && last.select === select) return last.result;
    let result = select(input);
    if (last !== undefined && isEqual(last.result, result)) result = last.result;
    last = { input, select, result };
    return result;
  };
}

/** Equal one level deep: lists and plain objects by their items, all else by identity. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && Object.is(a[key], b[key]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}
