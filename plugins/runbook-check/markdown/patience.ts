import { NotLoaded } from './parse.ts';

/**
 * Calls again what had to wait for something to be loaded. What does not wait returns at once.
 *
 * @param undo takes back what was done before it had to wait
 */
export function patiently<T>(
  call: () => T | Promise<T>,
  undo: () => void = () => {},
): T | Promise<T> {
  const retry = async (error: unknown): Promise<T> => {
    if (!(error instanceof NotLoaded)) throw error;
    undo();
    await error.loading;
    return patiently(call, undo);
  };
  try {
    const value = call();
    return value instanceof Promise ? value.catch(retry) : value;
  } catch (error) {
    return retry(error);
  }
}
