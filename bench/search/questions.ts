import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = '../../plugins/docusaurus-plugin-runbook/fixtures/queries.txt';

/** What a responder might type, and the page it must lead to, below the site's base. */
export type Question = readonly [text: string, page: string];

/** The questions the unit tests ask too. */
export function readQuestions(): Question[] {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' → ') && !line.startsWith('#'))
    .map((line) => line.split(' → ') as [string, string]);
}
