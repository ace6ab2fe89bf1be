import { join } from 'node:path';
import { check } from '../check.ts';
import type { Job } from '../job.ts';
import type { Rule } from '../rule.ts';
import { externalAddress } from '../rules/links/external/address.ts';
import { targetsOf } from '../rules/links/targets.ts';
import type { External } from './ask.ts';
import { askAll } from './ask-all.ts';
import { KnownAddresses } from './known.ts';

/** Polite: few at a time to a host, and never for long. */
const manners = { timeout: 15_000, tries: 3, pause: 1000, parallel: 24, perHost: 2 };

export interface ExternalsOptions {
  allowPrivate: boolean;
  /** Where what answered is remembered. */
  folder: string | undefined;
  onAnswer?: (answered: number) => void;
}

/** Asks for all addresses of all pages at once, before the pages are checked. */
export async function askForExternals(
  { input }: Job,
  options: ExternalsOptions,
): Promise<(address: string) => External | undefined> {
  const addresses = new Set<string>();
  const collect: Rule = {
    id: 'links/external',
    level: 'off',
    why: '',
    page(page) {
      for (const { url } of targetsOf(page)) {
        const address = externalAddress(url);
        if (address) addresses.add(address);
      }
    },
  };
  const config = { ...input.config, rules: { [collect.id]: 'warn' as const }, overrides: [] };
  await check({ ...input, rules: [collect], config });

  const known = new KnownAddresses(options.folder && join(options.folder, 'addresses.json'));
  const asked = [...addresses].filter((address) => !known.has(address));
  const answers = await askAll(asked, { ...manners, ...options });
  for (const [address, { problem }] of answers) if (!problem) known.add(address);
  try {
    known.save();
  } catch {
    // They are asked again the next time.
  }
  return (address) => answers.get(address) ?? (known.has(address) ? {} : undefined);
}
