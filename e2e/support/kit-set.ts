import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadServices, parsePageFile } from 'remark-runbook';
import { rankedSeverity } from 'runbook-model';
import type { KitPage, KitSet } from '../../kit/site/set.ts';

const ownDocs = path.resolve(import.meta.dirname, '../../docs');

/**
 * The pages of the services in a folder, as a build would write them down: this project's.
 *
 * @param below the address they are published below
 */
export function kitSet(docsDir = ownDocs, below = '/'): KitSet {
  const services = loadServices(docsDir);
  const ids = services.map(({ id }) => id);
  const pages = services.flatMap(({ id, service }) =>
    readdirSync(path.join(docsDir, id))
      .filter((name) => /^[^_].*\.md$/.test(name))
      .sort()
      .map((name): KitPage => {
        const file = `${id}/${name}`;
        const text = readFileSync(path.join(docsDir, file), 'utf8');
        const { title, description = '', severity } = parsePageFile(text, file, ids).playbook;
        const rank = rankedSeverity(service.severities, severity)?.rank;
        const page = file.replace(/\.md$/, '');
        return {
          id: page,
          service: id,
          title,
          description,
          route: `${below}${page.replace(/index$/, '')}/`.replace(/\/+$/, '/'),
          file,
          ...(rank !== undefined && { rank }),
        };
      })
      .sort((a, b) => order(a) - order(b) || 0),
  );
  return {
    title: 'Handrail',
    home: 'https://docs.example.org/',
    docsDir,
    implicitSteps: true,
    locale: 'en',
    translations: {},
    services,
    pages,
  };
}

function order({ file, rank = 100 }: KitPage): number {
  return file.endsWith('/index.md') ? -1 : rank;
}
