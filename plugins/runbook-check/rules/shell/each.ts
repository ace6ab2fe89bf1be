import { Kept } from 'remark-runbook';
import type { Block } from '../../block.ts';
import type { Page } from '../../page.ts';
import type { Finding, Report } from '../../rule.ts';
import { innermost, isCall } from '../../shell/ask.ts';
import type { ShellBlock } from '../../shell/block.ts';
import type { Link, Stage } from '../../shell/collect.ts';
import { linkSpan } from '../../shell/collect.ts';

/** A simple command with the block it stands in. */
interface Found {
  stage: Stage;
  block: Block;
  shell: ShellBlock;
}

// Most rules ask for them.
const shells = new Kept<Page, readonly Pick<Found, 'block' | 'shell'>[]>();
const stages = new Kept<Page, readonly Found[]>();

/** Every block of commands of a page. */
export function eachShell(page: Page, see: (shell: ShellBlock, block: Block) => void): void {
  for (const { shell, block } of shellsOf(page)) see(shell, block);
}

function shellsOf(page: Page) {
  return shells.of(page, () =>
    page.blocks.flatMap((block) => (block.shell ? { block, shell: block.shell } : [])),
  );
}

/** Every simple command of a page, those inside `sh -c` and the like included. */
export function eachStage(
  page: Page,
  see: (stage: Stage, block: Block, shell: ShellBlock) => void,
): void {
  for (const { stage, block, shell } of stagesOf(page)) see(stage, block, shell);
}

function stagesOf(page: Page) {
  return stages.of(page, () =>
    shellsOf(page).flatMap(({ block, shell }) =>
      shell.stages.map((stage) => ({ stage, block, shell })),
    ),
  );
}

/** Every command that is, in the end, one of these tools: behind `sudo`, `docker exec` and the like. */
export function eachCall(
  page: Page,
  tools: readonly string[],
  see: (link: Link, stage: Stage, block: Block, shell: ShellBlock) => void,
): void {
  for (const { stage, block, shell } of stagesOf(page)) {
    const link = innermost(stage);
    if (link && isCall(link, ...tools)) see(link, stage, block, shell);
  }
}

/** What talks to Redis, and to what came of it. */
export const redisClients = ['redis-cli', 'valkey-cli', 'keydb-cli'] as const;

/** Reports a finding about a stretch of a block. */
export function reportIn(
  report: Report,
  block: Block,
  { start, end }: { start: number; end: number },
  finding: Omit<Finding, 'start' | 'end'>,
): void {
  report({ ...finding, start: block.place(start), end: block.place(Math.max(start, end - 1)) + 1 });
}

/** Reports a finding about a call. */
export function reportLink(
  report: Report,
  block: Block,
  link: Link,
  finding: Omit<Finding, 'start' | 'end'>,
): void {
  reportIn(report, block, linkSpan(link), finding);
}
