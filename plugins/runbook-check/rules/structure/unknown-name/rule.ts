import { didYouMean, parseService, ServiceError } from 'remark-runbook';
import type { Service } from 'runbook-model';
import { nearest } from '../../../nearest.ts';
import type { Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';
import { isQuoted, startOf } from '../../../visit.ts';

/** Directives that name a service, a level of its scale, or a role. */
export const unknownName: Rule = {
  id: 'structure/unknown-name',
  level: 'error',
  why: 'The site cannot show a level, a table or a role that nobody has declared.',
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
    reportRoles(page, page.service.service, report);
  },
};

/** `to` is a role's id, or words for people: only what looks like an id can be a wrong one. */
function reportRoles(page: Page, { name, roles }: Service, report: Report): void {
  const known = roles.map(({ id }) => id);
  for (const { node, parents } of page.of('leafDirective')) {
    const to = node.attributes?.to ?? '';
    if (node.name !== 'escalate' || known.length === 0 || known.includes(to)) continue;
    if (isQuoted(parents) || !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(to)) continue;
    const from = startOf(node);
    const start = Math.max(from, page.text.indexOf(to, from + '::escalate'.length));
    report({
      start,
      end: start + to.length,
      message: `No role of ${name} is called "${to}".`,
      note: 'Nobody is called by a name that nobody has.',
      help: didYouMean(to, known),
      // It may be a word, and meant as one.
      unsure: nearest(to, known) === undefined,
    });
  }
}

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
