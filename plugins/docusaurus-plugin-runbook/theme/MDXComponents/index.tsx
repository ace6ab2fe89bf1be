import MarkdownTable from '@theme/MDXComponents/Table';
import Commands from '@theme/Runbook/Commands';
import ContentTitle from '@theme/Runbook/ContentTitle';
import Corrected, { CorrectedNote } from '@theme/Runbook/Corrected';
import Diagram from '@theme/Runbook/Diagram';
import Example from '@theme/Runbook/Example';
import Expect from '@theme/Runbook/Expect';
import Instead from '@theme/Runbook/Instead';
import Severity from '@theme/Runbook/Severity';
import Source from '@theme/Runbook/Source';
import Step from '@theme/Runbook/Step';
import StepList from '@theme/Runbook/StepList';
import Steps from '@theme/Runbook/Steps';
import StepTitle from '@theme/Runbook/StepTitle';
import Symptoms from '@theme/Runbook/Symptoms';
import Table from '@theme/Runbook/Table';
import Task from '@theme/Runbook/Task';
import Undo from '@theme/Runbook/Undo';
import MDXComponents from '@theme-init/MDXComponents';

/** The elements that remark-runbook puts into a page, each by its component, and two of the site's. */
export default {
  ...MDXComponents,
  header: ContentTitle,
  mermaid: Diagram,
  table: MarkdownTable,
  RunbookCommands: Commands,
  RunbookCorrected: Corrected,
  RunbookCorrectedNote: CorrectedNote,
  RunbookDiagram: Diagram,
  RunbookExample: Example,
  RunbookExpect: Expect,
  RunbookInstead: Instead,
  RunbookSeverity: Severity,
  RunbookSource: Source,
  RunbookStep: Step,
  RunbookStepList: StepList,
  RunbookStepTitle: StepTitle,
  RunbookSteps: Steps,
  RunbookSymptoms: Symptoms,
  RunbookTable: Table,
  RunbookTask: Task,
  RunbookUndo: Undo,
};
