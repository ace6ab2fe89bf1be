import { translate } from '@docusaurus/Translate';
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
    head: [
      translate({ id: 'runbook.table.severity', message: 'Severity' }),
      description(),
      translate({ id: 'runbook.table.response', message: 'Response time' }),
      translate({ id: 'runbook.table.examples', message: 'Examples' }),
    ],
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
    head: [
      translate({ id: 'runbook.table.role', message: 'Role' }),
      translate({ id: 'runbook.table.duties', message: 'Duties' }),
    ],
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
    head: [
      translate({ id: 'runbook.table.placeholder', message: 'Placeholder' }),
      translate({ id: 'runbook.table.kind', message: 'Kind' }),
      whatItIs(),
      translate({ id: 'runbook.table.example', message: 'Example' }),
    ],
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
    head: [
      translate({ id: 'runbook.table.variable', message: 'Variable' }),
      translate({ id: 'runbook.table.secret', message: 'Secret' }),
      whatItIs(),
    ],
    rows: Object.entries(environment).map(([name, { secret, description }]) => ({
      key: name,
      cells: [
        code(name),
        secret
          ? translate({ id: 'runbook.table.yes', message: 'yes' })
          : translate({ id: 'runbook.table.no', message: 'no' }),
        description,
      ],
    })),
  }),

  inventory: ({ inventory }) => ({
    head: [
      translate({ id: 'runbook.table.what', message: 'What' }),
      translate({ id: 'runbook.table.name', message: 'Name' }),
      description(),
    ],
    rows: [
      ...inventory.containers.map((item) =>
        row(
          translate({ id: 'runbook.table.container', message: 'container' }),
          item.name,
          item.description,
        ),
      ),
      ...inventory.units.map((item) =>
        row(translate({ id: 'runbook.table.unit', message: 'unit' }), item.name, item.description),
      ),
      ...inventory.ports.map((item) =>
        row(
          translate({ id: 'runbook.table.port', message: 'port' }),
          `${item.port}/${item.protocol}`,
          item.description,
        ),
      ),
      ...inventory.metrics.map((item) =>
        row(
          translate({ id: 'runbook.table.metric', message: 'metric' }),
          item.name,
          item.description,
        ),
      ),
      ...inventory.paths.map((item) =>
        row(translate({ id: 'runbook.table.path', message: 'path' }), item.path, item.description),
      ),
    ],
  }),
};

const description = () => translate({ id: 'runbook.table.description', message: 'Description' });
const whatItIs = () => translate({ id: 'runbook.table.whatItIs', message: 'What it is' });

function row(what: string, name: string, description: string | undefined) {
  return { key: `${what} ${name}`, cells: [what, code(name), description] };
}

function code(text: string): ReactNode {
  return <code key={text}>{text}</code>;
}
