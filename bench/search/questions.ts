import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = '../../plugins/docusaurus-plugin-runbook/fixtures/queries.txt';

/** What is typed, and the page it must lead to: the questions the unit tests ask too. */
export function readQuestions(): [text: string, page: string][] {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' → ') && !line.startsWith('#'))
    .map((line) => line.split(' → ') as [string, string]);
}
