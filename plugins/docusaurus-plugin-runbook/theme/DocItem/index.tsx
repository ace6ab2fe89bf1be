import type { Props } from '@theme/DocItem';
import DocItem from '@theme-init/DocItem';
import type { ReactNode } from 'react';
import type { Drilled } from 'runbook-model';
import { DrilledProvider } from '../../client/drill.ts';
import { type RunbookExport, RunbookPageProvider } from '../../client/page.tsx';

/** A page of the docs, with the runbook data its Markdown came with. */
export default function RunbookDocItem(props: Props): ReactNode {
  const { runbook } = props.content as { runbook?: RunbookExport & { drill?: Drilled | null } };
  if (!runbook) return <DocItem {...props} />;
  return (
    <RunbookPageProvider value={runbook}>
      <DrilledProvider value={runbook.drill ?? null}>
        <DocItem {...props} />
      </DrilledProvider>
    </RunbookPageProvider>
  );
}
