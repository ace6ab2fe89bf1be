import type { Service } from 'runbook-model';

/** What the tables say that pages make from a service, a line each; none for other directives. */
export function tableLines(directive: string, service: Service): string[] {
  const { severities, roles, inventory, environment, placeholders } = service;
  switch (directive) {
    case 'severities':
      return severities.map(({ id, label, description, response }) =>
        joined(id, label, description, response),
      );
    case 'roles':
      return roles.map(({ name, short, duties }) => joined(name, short, ...duties));
    case 'inventory':
      return [
        ...[...inventory.containers, ...inventory.units, ...inventory.metrics].map(
          ({ name, description }) => joined(name, description),
        ),
        ...inventory.ports.map(({ port, protocol, description }) =>
          joined(`${port}/${protocol}`, description),
        ),
        ...inventory.paths.map(({ path, description }) => joined(path, description)),
      ];
    case 'environment':
      return Object.entries(environment).map(([name, { description }]) =>
        joined(name, description),
      );
    case 'placeholders':
      return Object.entries(placeholders).map(([name, { description }]) =>
        joined(name, description),
      );
    default:
      return [];
  }
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
