import type { Rule } from '../../../rule.ts';

/** Keys and values of the front matter, and of the service's own file. */
export const frontMatter: Rule = {
  id: 'structure/front-matter',
  level: 'error',
  why: 'Severity, signals and dates of a playbook are read from it.',
  page(page, report) {
    const { problems, data, read } = page.frontMatter;
    // A template's front matter is none yet.
    if (
      problems.some(({ broken }) => broken) &&
      page.text.startsWith('---\n') &&
      /^\w+:.*\{\{/m.test(page.text)
    )
      return;
    for (const { message, start, end, broken } of problems) {
      const [found = message, ...rest] = message.split(/(?<=\.) (?=Did)/);
      if (page.service) report({ start, end, message: found, help: rest.join(' ') });
      else if (broken)
        report({ start, end, message: `The front matter is no YAML: ${message}`, unsure: true });
    }
    const service = page.service?.service;
    if (!service || problems.length > 0) return;
    const at = (key: string) => keyAt(page.text, key);
    const scale = service.severities.map(({ id }) => id);
    if (read.severity !== undefined && !scale.includes(read.severity)) {
      report({
        ...at('severity'),
        message: `The severity "${read.severity}" is not of the service's scale.`,
        help: `Known are ${scale.join(', ')}.`,
      });
    }
    if (read.severity !== undefined && !data.description) {
      report({
        ...at('severity'),
        message: 'This playbook has no description.',
        help: 'Add description: with one plain sentence.',
      });
    }
    const roles = service.roles.map(({ id }) => id);
    if (read.owner !== undefined && roles.length > 0 && !roles.includes(read.owner)) {
      report({
        ...at('owner'),
        message: `No role of the service is called "${read.owner}".`,
        help: `Known are ${roles.join(', ')}.`,
      });
    }
  },
  service(context, _pages, report) {
    const lines = context.text.split('\n');
    for (const { line, message } of context.problems) {
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      const [found = message, ...rest] = message.split(/(?<=\.) (?=Did|Known)/);
      const note = 'Until this is mended, nothing the service declares can be checked.';
      report({
        start,
        end: start + (lines[line - 1]?.length ?? 1),
        message: found,
        note,
        help: rest.join(' '),
      });
    }
  },
};

function keyAt(text: string, key: string): { start: number; end: number } {
  const start = new RegExp(`^${key}:.*$`, 'm').exec(text);
  return { start: start?.index ?? 0, end: (start?.index ?? 0) + (start?.[0].length ?? 1) };
}
