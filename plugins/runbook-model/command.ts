/**
 * A command as the page shows it and the clipboard gets it. Everything a browser needs to know of
 * it is computed at build time and handed over as this data: parsers never reach the browser.
 */
export interface Command {
  /** Exactly what is to be run, placeholders still open: no prompt, comment or trailing newline. */
  text: string;
  /** The comment above it in the source, without `#`. */
  label?: string;
  effect: Effect;
  /**
   * What makes it more than a reader, in its own words and so the same in every language:
   * `docker restart`, `> mariadb.log`.
   */
  because?: string;
  /** Where the placeholders stand in `text`, in order. */
  slots: Slot[];
  /** Delimiters of its heredocs: no filled line may equal one. */
  heredocs: string[];
  /** Variables it takes from the reader's own shell, in order of appearance, each once. */
  variables: string[];
}

/** `unknown`: nothing tells that it only reads, so it is handled with the care of a change. */
export type Effect = 'read' | 'change' | 'unknown';

/** One occurrence of a placeholder. */
export interface Slot {
  /** The placeholder's name, without the angle brackets. */
  name: string;
  /** UTF-16 offsets of `<name>` in the command's text, half open. */
  start: number;
  end: number;
  /**
   * The quoting it stands in, innermost first: `ssh h 'df <dir>'` gives `['bare', 'single']`.
   * Filling quotes for the first, then encodes the result for each of the next.
   */
  contexts: QuoteContext[];
}

/**
 * `bare`: a word of a shell; `single`, `double`: inside its quotes; `heredoc`: an unquoted
 * here-document, `heredoc-quoted`: one whose delimiter is quoted; `sql`: inside the single quotes
 * of SQL; `word`: a name or an expression, where only letters, digits and `_` are safe; `opaque`:
 * code of another language, where only plain characters are.
 */
export type QuoteContext =
  | 'bare'
  | 'single'
  | 'double'
  | 'heredoc'
  | 'heredoc-quoted'
  | 'sql'
  | 'word'
  | 'opaque';
