import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Question } from '../search/questions.ts';
import { generateDocs, type Size } from './generate.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Lays out the sources of a large site, with this one's own configuration and skin: whoever builds
 * the folder gets what a site of that size would be.
 *
 * @param folder an empty one
 * @returns questions that its pages answer
 */
export function layOutSite(folder: string, size: Size): Question[] {
  mkdirSync(folder, { recursive: true });
  for (const name of [
    'docusaurus.config.ts',
    'sidebars.ts',
    'package.json',
    'src',
    'static',
    'incidents',
    'drills',
    'diagrams',
  ]) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return generateDocs(path.join(root, 'docs'), path.join(folder, 'docs'), size);
}
