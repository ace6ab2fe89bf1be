/** What became of one fence. */
export interface Checked {
  /** The page it stands on. */
  page: string;
  step: string;
  fence: number;
  /** What is wrong, one sentence; absent: it passed. */
  failed?: string;
}

/** What became of one way through a page. */
export interface RunResult {
  title: string;
  checked: Checked[];
  /** Why it ended early or ended badly; absent: the fault is gone and nothing was lost. */
  failed?: string;
  versions: string[];
  seconds: number;
}
