import { translate } from '@docusaurus/Translate';
import CommandRow from '@theme/Runbook/CommandRow';
import Fold from '@theme/Runbook/Fold';
import type { ReactNode } from 'react';
import type { Command } from 'runbook-model';
import { own } from '../../../client/own.ts';
import { usePage } from '../../../client/page.tsx';
import { useFilled } from '../../../client/values.ts';

/**
 * The environment variables of the page. They live in the reader's shell and are never typed into
 * the page: what is offered is the command that asks for them there.
 */
export default function Shell(): ReactNode {
  const { page, service } = usePage();
  const asked = page.variables.filter((name) => !own(service?.environment, name)?.made);
  const commands = useFilled(
    asked.map((name) => asking(name, own(service?.environment, name)?.secret ?? true)),
  );
  if (asked.length === 0) return null;
  return (
    <Fold title={translate({ id: 'runbook.shell.title', message: 'In your shell' })}>
      {commands.map((filled, index) => {
        const name = asked[index] ?? '';
        return (
          <div key={name} className="rb-variable">
            <p>
              <code>${name}</code> {own(service?.environment, name)?.description}
            </p>
            <CommandRow filled={filled} danger={undefined} />
          </div>
        );
      })}
      <p className="rb-soft">
        {translate({
          id: 'runbook.shell.how',
          message:
            'Run it, type the value, press Enter: it stays in that shell, out of its history and out of this page.',
        })}
      </p>
    </Fold>
  );
}

/** `read -rs`: not shown while typed, not in the history; works in bash and zsh. */
function asking(name: string, secret: boolean): Command {
  return {
    text: `IFS= read -r${secret ? 's' : ''} ${name} && export ${name}`,
    effect: 'read',
    slots: [],
    heredocs: [],
    variables: [],
  };
}
