import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export const formats = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

export const reporters: Record<Format, Reporter> = { pretty, json, github, sarif, junit };
