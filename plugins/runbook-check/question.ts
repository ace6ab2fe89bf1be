/**
 * What a rule asked about the world outside its page, with the answer it got: while the answers stay
 * the same, so do the findings.
 */
export type Question = [ask: Ask, of: string, answer: string];

/** `kind` and `text` of a path, the day, the folders an address may be relative to. */
export type Ask = 'kind' | 'text' | 'today' | 'roots';

/** Told of every question. The answer is a function, since nobody may want to know it. */
export type Note = (ask: Ask, of: string, answer: () => string) => void;
