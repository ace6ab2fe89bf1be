import { translate } from '@docusaurus/Translate';
import CommandRow from '@theme/Runbook/CommandRow';
import CopyButton from '@theme/Runbook/CopyButton';
import DrillMark from '@theme/Runbook/DrillMark';
import Facts from '@theme/Runbook/Facts';
import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import type { BlockData, Command, Effect } from 'runbook-model';
import { formatNumber } from '../../../client/locale.ts';
import { useFilled } from '../../../client/values.ts';

const youSee = translate({ id: 'runbook.step.see', message: 'You see' });

/** One block of commands: what is true of it above, what one should see below. */
export default function Commands({ block, n }: { block: BlockData; n?: number }): ReactNode {
  const { commands, expect } = block;
  const effect = worst(commands);
  const list = useRef<HTMLDivElement>(null);
  const filled = useFilled(commands);
  return (
    <div className="rb-commands">
      <div className={clsx('rb-cmd', hurts(block, effect) && 'rb-cmd--changes')}>
        <Facts block={block} effect={effect} />
        <div ref={list}>
          {filled.map((one, index) => (
            <CommandRow key={index} filled={one} danger={block.danger} />
          ))}
        </div>
        {commands.length > 1 && (
          <div className="rb-cmd-all">
            <CopyButton
              filled={filled}
              danger={block.danger}
              label={translate(
                { id: 'runbook.copy.all', message: 'Copy all {count}' },
                { count: formatNumber(commands.length) },
              )}
              shown={list}
            />
          </div>
        )}
      </div>
      {expect && (
        <dl className="rb-see">
          <dt>{youSee}</dt>
          <dd>{expect}</dd>
        </dl>
      )}
      <DrillMark n={n} notDrilled={block.notDrilled} />
    </div>
  );
}

/** Whether somebody must be warned; a change that needs no undo and harms nobody is just named. */
function hurts({ danger, undo }: BlockData, effect: Effect): boolean {
  return danger !== undefined || (effect !== 'read' && undo !== 'none needed');
}

const severityOf = { read: 0, unknown: 1, change: 2 } as const;

function worst(commands: readonly Command[]): Effect {
  return commands.reduce<Effect>(
    (sum, { effect }) => (severityOf[effect] > severityOf[sum] ? effect : sum),
    'read',
  );
}
