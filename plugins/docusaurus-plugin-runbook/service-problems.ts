import { didYouMean, type PageProblem, type ParsedPage } from 'remark-runbook';
import type { Service } from 'runbook-model';

/** What a page says that its service does not know: severity, owner, roles, placeholders. */
export function serviceProblems(
  { playbook, blocks, mentions }: ParsedPage,
  service: Service | undefined,
  services: readonly string[],
): PageProblem[] {
  const problems: PageProblem[] = [];
  const expect = (found: string | undefined, known: readonly string[], what: string, line = 1) => {
    if (found === undefined || known.includes(found)) return;
    const message = `Unknown ${what} "${found}". ${didYouMean(found, known)}`;
    problems.push({ level: 'error', line, column: 1, message });
  };

  for (const name of mentions) expect(name, services, 'service');
  if (!service) return problems;

  expect(
    playbook.severity,
    service.severities.map(({ id }) => id),
    'severity',
  );
  expect(
    playbook.owner,
    service.roles.map(({ id }) => id),
    'owner',
  );
  const placeholders = Object.keys(service.placeholders);
  for (const { commands, line } of blocks.values()) {
    for (const { slots } of commands) {
      for (const { name } of slots) expect(name, placeholders, 'placeholder', line);
    }
  }
  return problems;
}
