import type { BrowserContext } from 'playwright-core';

/**
 * Collects what goes wrong in any page of a context: console errors (with them React's hydration
 * warnings and files that do not load) and uncaught exceptions.
 *
 * @param expected problems that match one of these are left out.
 * @returns a list that grows while the pages run.
 */
export function watchProblems(context: BrowserContext, expected: RegExp[] = []): string[] {
  const problems: string[] = [];
  const add = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on('console', (message) => {
    if (message.type() !== 'error' && !/hydrat/i.test(message.text())) return;
    const { url, lineNumber } = message.location();
    add(
      `${message.page()?.url()}: console.${message.type()}: ${message.text()} (${url}:${lineNumber})`,
    );
  });
  context.on('weberror', (error) => {
    add(`${error.page()?.url()}: uncaught ${error.error().stack ?? error.error()}`);
  });
  return problems;
}
