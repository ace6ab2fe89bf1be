import { type AskOptions, ask, type External } from './ask.ts';

export interface AskAllOptions extends AskOptions {
  /** Addresses asked at a time, and how many of them of one host. */
  parallel: number;
  perHost: number;
  onAnswer?: (answered: number) => void;
}

/** Asks many addresses at a time, but each host only few. */
export async function askAll(
  addresses: readonly string[],
  options: AskAllOptions,
): Promise<Map<string, External>> {
  const answers = new Map<string, External>();
  const waiting = [...new Set(addresses)];
  const busy = new Map<string, number>();
  const next = (): string | undefined => {
    const index = waiting.findIndex((one) => (busy.get(hostOf(one)) ?? 0) < options.perHost);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  // Woken whenever an answer makes room for a host.
  let wake: () => void = () => {};
  const worker = async () => {
    while (waiting.length > 0) {
      const address = next();
      if (address === undefined) {
        await new Promise<void>((done) => {
          const before = wake;
          wake = () => {
            before();
            done();
          };
        });
        continue;
      }
      const host = hostOf(address);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      answers.set(address, await ask(address, options));
      busy.set(host, (busy.get(host) ?? 1) - 1);
      options.onAnswer?.(answers.size);
      const waker = wake;
      wake = () => {};
      waker();
    }
  };
  await Promise.all(Array.from({ length: options.parallel }, worker));
  return answers;
}

const hostOf = (address: string) => new URL(address).host;
