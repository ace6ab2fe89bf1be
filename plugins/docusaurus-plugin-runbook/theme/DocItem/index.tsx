import type { Props } from '@theme/DocItem';
import DocItem from '@theme-init/DocItem';
import type { ReactNode } from 'react';
import { type RunbookExport, RunbookPageProvider } from '../../client/page.tsx';

/** A page of the docs, with the runbook data its Markdown came with. */
export default function RunbookDocItem(props: Props): ReactNode {
  const { runbook } = props.content as { runbook?: RunbookExport };
  if (!runbook) return <DocItem {...props} />;
  return (
    <RunbookPageProvider value={runbook}>
      <DocItem {...props} />
    </RunbookPageProvider>
  );
}
