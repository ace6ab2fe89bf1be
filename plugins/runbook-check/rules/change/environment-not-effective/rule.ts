import type { Block } from '../../../block.ts';
import type { Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import { isCall, nameOf } from '../../../shell/ask.ts';
import { assignedIn } from '../../../shell/assigned.ts';
import type { ShellBlock } from '../../../shell/block.ts';
import { linkSpan, type Stage } from '../../../shell/collect.ts';
import { startOf } from '../../../visit.ts';
import { eachShell, eachStage, reportIn } from '../../shell/each.ts';
import {
  edited,
  mayMean,
  recreates,
  rereadsUnits,
  restartsContainer,
  restartsUnit,
} from './events.ts';

/** A change that the command meant to make it effective does not reach. */
export const environmentNotEffective: Rule = {
  id: 'change/environment-not-effective',
  level: 'warn',
  why: 'Everything runs on with the old values, and the reader takes the fix for one that does not help.',
  page(page, report) {
    followFiles(page, report);
    eachShell(page, (shell, block) => exportedInVain(page, shell, block, report));
    if (page.service) reloadedInVain(page, report);
  },
};

interface Edit {
  name: string;
  block: Block;
  stage: Stage;
}

/** A file was edited further up, and nobody reads it again. */
function followFiles(page: Page, report: Report): void {
  let environment: Edit | undefined;
  let unit: Edit | undefined;
  eachStage(page, (stage, block) => {
    const file = edited(stage);
    if (file?.kind === 'environment') environment = { name: file.name, block, stage };
    if (file?.kind === 'unit') unit = { name: file.name, block, stage };
    for (const link of stage.links) {
      if (recreates(link)) environment = undefined;
      if (rereadsUnits(link)) unit = undefined;
      if (environment && restartsContainer(link)) {
        reportIn(report, block, linkSpan(link), {
          message: `${nameOf(link)} does not read ${environment.name} again: a container keeps the environment it was made with.`,
          help: 'Make the container anew: docker compose up -d.',
        });
        environment = undefined;
      }
      if (unit && restartsUnit(link) && mayMean(link, unit.name)) {
        reportIn(report, block, linkSpan(link), {
          message: `${nameOf(link)} still uses the old ${unit.name}.`,
          help: 'Run systemctl daemon-reload before it.',
        });
        unit = undefined;
      }
    }
  });
  const left = environment ?? unit;
  if (page.service && left) neverEffective(page, left, report);
}

/** On pages of a service: not even a sentence below the edit says what makes it effective. */
function neverEffective(page: Page, { name, block, stage }: Edit, report: Report): void {
  const below = page.text.slice(startOf(block.node) + stage.start);
  if (/\b(?:re-?start|re-?load|re-?creat|re-?deploy|start|up -d|roll ?out)/i.test(below)) return;
  reportIn(report, block, stage, {
    message: `Nothing below this makes the new ${name} effective.`,
    help: 'Say what reads it again: docker compose up -d, or systemctl daemon-reload and a restart.',
  });
}

/** `export A=1` reaches what this shell starts, and no service. */
function exportedInVain(page: Page, shell: ShellBlock, block: Block, report: Report): void {
  const passed = assignedIn(shell).filter(({ how }) => how === 'passed');
  for (const { name, start, end } of passed) {
    if (/^(?:DOCKER|COMPOSE|SYSTEMD|DBUS|XDG|SSH|LC)_|^(?:PATH|LANG)$/.test(name)) continue;
    if (!/\bexport\s+$/.test(shell.code.source.slice(0, start))) continue;
    const later = shell.stages.filter((stage) => stage.start > start);
    const [next] = later;
    const restart = next?.links.find((link) => restartsContainer(link) || restartsUnit(link));
    if (!restart || later.length > 1) continue;
    if (new RegExp(`\\$\\{?${name}\\b`).test(page.text)) continue;
    reportIn(
      report,
      block,
      { start, end },
      {
        message: `${name} reaches only what this shell starts: ${nameOf(restart)} does not hand it over.`,
        help: 'Set it where the service reads it: its unit, its compose file or its .env.',
      },
    );
  }
}

/** In a playbook that looks at the environment of a container: a restart that is to reload it. */
function reloadedInVain(page: Page, report: Report): void {
  const looked: Stage[] = [];
  eachStage(page, (stage, block, shell) => {
    const into = stage.links.some((link) => isCall(link, 'docker exec', 'docker compose exec'));
    if (into && stage.links.some((link) => isCall(link, 'env', 'printenv'))) looked.push(stage);
    const link = stage.links.find(restartsContainer);
    if (!link || looked.length === 0) return;
    const title = block.item && page.parsed.steps.get(block.item)?.title;
    const label = shell.comments.findLast(({ end }) => end <= stage.start)?.text;
    if (
      ![title, label].some((said) =>
        /\b(?:re-?load|re-?read|apply|pick up)\b.*\b(?:config\w*|env\w*|variables?|settings?|secrets?)\b/i.test(
          said ?? '',
        ),
      )
    )
      return;
    if (hasRecreation(page, startOf(block.node))) return;
    reportIn(report, block, linkSpan(link), {
      message: `${nameOf(link)} reloads no changed environment: a container keeps the one it was made with.`,
      help: 'Make the container anew: docker compose up -d.',
    });
  });
}

function hasRecreation(page: Page, before: number): boolean {
  let found = false;
  eachStage(page, (stage, block) => {
    if (startOf(block.node) <= before && stage.links.some(recreates)) found = true;
  });
  return found;
}
