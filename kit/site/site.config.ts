import type { Config } from '@docusaurus/types';
import { kitConfig } from './kit-config.ts';
import { readTask } from './task.ts';

/** The configuration of a site, as its kit is built from it. */
export default async function configOfKit(): Promise<Config> {
  const task = readTask();
  const { default: config } = await import(task.config);
  return kitConfig(await (typeof config === 'function' ? config() : config), task);
}
