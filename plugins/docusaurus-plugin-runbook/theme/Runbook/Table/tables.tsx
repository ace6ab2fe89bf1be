import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import type { Service } from 'runbook-model';

interface TableData {
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** Every generated table, by the name of its directive. */
export const tables: Readonly<Record<string, (service: Service) => TableData>> = {
  severities: ({ severities }) => ({
    head: ['Severity', 'Description', 'Response time', 'Examples'],
    rows: severities.map(({ id, label, description, response, examples }, rank) => ({
      key: id,
      cells: [
        <SeverityBadge key={id} rank={rank}>
          {id} {label}
        </SeverityBadge>,
        description,
        response,
        examples?.join(', '),
      ],
    })),
  }),

  roles: ({ roles }) => ({
    head: ['Role', 'Duties'],
    rows: roles.map(({ id, name, short, duties }) => ({
      key: id,
      cells: [
        <b key={id}>{short ? `${name} (${short})` : name}</b>,
        <ul key={id}>
          {duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>,
      ],
    })),
  }),

  placeholders: ({ placeholders }) => ({
    head: ['Placeholder', 'Kind', 'What it is', 'Example'],
    rows: Object.entries(placeholders).map(([name, { kind, description, example }]) => ({
      key: name,
      cells: [
        <code key={name}>{`<${name}>`}</code>,
        kind,
        description,
        example && code(`${example}`),
      ],
    })),
  }),

  environment: ({ environment }) => ({
    head: ['Variable', 'Secret', 'What it is'],
    rows: Object.entries(environment).map(([name, { secret, description }]) => ({
      key: name,
      cells: [code(name), secret ? 'yes' : 'no', description],
    })),
  }),

  inventory: ({ inventory }) => ({
    head: ['What', 'Name', 'Description'],
    rows: [
      ...inventory.containers.map((item) => row('container', item.name, item.description)),
      ...inventory.units.map((item) => row('unit', item.name, item.description)),
      ...inventory.ports.map((item) =>
        row('port', `${item.port}/${item.protocol}`, item.description),
      ),
      ...inventory.metrics.map((item) => row('metric', item.name, item.description)),
      ...inventory.paths.map((item) => row('path', item.path, item.description)),
    ],
  }),
};

function row(what: string, name: string, description: string | undefined) {
  return { key: `${what} ${name}`, cells: [what, code(name), description] };
}

function code(text: string): ReactNode {
  return <code key={text}>{text}</code>;
}
