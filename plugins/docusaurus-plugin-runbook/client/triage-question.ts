/** What the reader asked the triage board. */
export interface Question {
  /** May be a pasted log: it is kept in this tab's memory only, never stored, never in the URL. */
  text: string;
  service?: string | undefined;
  rank?: number | undefined;
}

/** The question of this tab, so that coming back from a playbook finds the board as it was left. */
export const remembered: { question: Question } = { question: { text: '' } };
