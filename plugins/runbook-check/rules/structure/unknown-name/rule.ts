import { didYouMean, parseService, ServiceError } from 'remark-runbook';
import type { Service } from 'runbook-model';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';

/** Directives that name a service, or a level of its scale. */
export const unknownName: Rule = {
  id: 'structure/unknown-name',
  level: 'error',
  why: 'The site cannot show a level or a table that nobody has declared.',
  page(page, report, site) {
    if (!page.service?.service) return;
    for (const { service: name, severity, line, column } of page.parsed.references) {
      const start = page.lines.offset({ line, column });
      const end =
        start + (/^:+[\w-]*(?:\[[^\]\n]*\])?/.exec(page.text.slice(start))?.[0].length ?? 1);
      const service = name === undefined ? page.service.service : serviceOf(name, page, site);
      if (service === 'none') {
        const help = 'A service is a folder with a service.yml.';
        report({ start, end, message: `There is no service called "${name}".`, help });
      } else if (service && severity !== undefined) {
        const known = service.severities.map(({ id }) => id);
        if (known.includes(severity)) continue;
        const message = `The severity "${severity}" is not of the scale of ${service.name}.`;
        report({ start, end, message, help: didYouMean(severity, known) });
      }
    }
  },
};

/** Another service of the same docs; nothing if its file is broken, which is reported there. */
function serviceOf(name: string, { service }: Page, { tree }: Site): Service | 'none' | undefined {
  const file = `${service?.docs}/${name}/service.yml`;
  const kind = tree.kind(file);
  if (kind !== 'file') return kind === 'outside' ? undefined : 'none';
  try {
    return parseService(tree.read(file) ?? '', '');
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return undefined;
  }
}
