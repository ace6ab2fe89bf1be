import { relative } from 'node:path';
import { didYouMean, type PageProblem, type ParsedPage, type ServiceFile } from 'remark-runbook';

type Place = Pick<PageProblem, 'line' | 'column'>;

/** What a page says that its service does not know: severity, owner, roles, placeholders. */
export function serviceProblems(
  { playbook, blocks, references, keyLines }: ParsedPage,
  services: readonly ServiceFile[],
): PageProblem[] {
  const problems: PageProblem[] = [];
  const expect = (
    found: string | undefined,
    known: readonly string[],
    what: string,
    at: Place,
    more?: (hint: string) => string,
  ) => {
    if (found === undefined || known.includes(found)) return;
    const hint = didYouMean(found, known);
    const message = `Unknown ${what} "${found}". ${hint}${more ? ` ${more(hint)}` : ''}`;
    problems.push({ level: 'error', ...at, message });
  };
  const fileOf = (name: string | undefined) => services.find(({ id }) => id === name);
  const scaleOf = ({ service }: ServiceFile) => service.severities.map(({ id }) => id);
  const atKey = (key: string): Place => ({ line: keyLines.get(key) ?? 1, column: 1 });

  const ids = services.map(({ id }) => id);
  for (const { service, severity, line, column } of references) {
    expect(service, ids, 'service', { line, column });
    const file = fileOf(service ?? playbook.service);
    if (file) expect(severity, scaleOf(file), 'severity', { line, column });
  }

  const own = fileOf(playbook.service);
  if (!own) return problems;
  const { roles, placeholders } = own.service;
  const roleIds = roles.map(({ id }) => id);
  expect(playbook.severity, scaleOf(own), 'severity', atKey('severity'));
  expect(playbook.owner, roleIds, 'owner', atKey('owner'));
  const path = relative(process.cwd(), own.path);
  const declare = (hint: string) =>
    `${hint.startsWith('Did') ? 'Or declare' : 'Declare'} it under placeholders in ${path}.`;
  for (const { commands, line } of blocks.values()) {
    for (const { slots } of commands) {
      for (const { name } of slots) {
        expect(name, Object.keys(placeholders), 'placeholder', { line, column: 1 }, declare);
      }
    }
  }
  return problems;
}
