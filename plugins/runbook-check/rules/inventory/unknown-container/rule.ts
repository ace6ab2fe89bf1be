import type { Inventory } from '../../../inventory/index.ts';
import { nearest } from '../../../nearest.ts';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../../shell/each.ts';
import { containersIn, madeBy, nameFilters } from '../containers.ts';
import { complaint, eachSignal, isName, literalOf } from '../names.ts';

/** Containers that commands and signals name, against those the service has. */
export const unknownContainer: Rule = {
  id: 'inventory/unknown-container',
  level: 'error',
  why: 'A container that was renamed or removed is the commonest reason why an old command fails.',
  page(page, report) {
    const inventory = page.service?.inventory;
    if (!inventory || (inventory.containers.length === 0 && !inventory.compose)) return;
    const made = new Set(madeOn(page));
    eachStage(page, ({ links }, block, shell) => {
      for (const { arg, path, compose } of links.flatMap(containersIn)) {
        const text = literalOf(arg, shell) ?? '';
        if (path && !text.includes(':')) continue;
        const name = path ? (text.split(':')[0] ?? '') : text;
        if (!isName(name) || made.has(name) || /^[\da-f]{12,64}$/.test(name)) continue;
        if (compose ? isService(name, inventory) : isContainer(name, inventory)) continue;
        const { near, ...finding } = compose
          ? noService(name, inventory)
          : noContainer(name, inventory);
        if (!near && inventory.compose?.open) continue;
        const sure = near || !compose || inventory.compose;
        const { start } = spanOf(arg);
        reportIn(report, block, { start, end: start + name.length }, { ...finding, unsure: !sure });
      }
    });
    eachStage(page, ({ links }, block, shell) => {
      for (const { arg, from } of links.flatMap(nameFilters)) {
        const pattern = literalOf(arg, shell)?.slice(from) ?? '';
        // A filter takes any part of a name; Docker itself puts a slash before it.
        const name = pattern.replace(/^\^?\/?|\$$/g, '');
        if (!isName(name) || made.has(name) || isPart(name, inventory)) continue;
        const { near, ...finding } = noContainer(name, inventory);
        if (!near && inventory.compose?.open) continue;
        const { start, end } = spanOf(arg);
        reportIn(report, block, { start: start + from, end }, finding);
      }
    });
    eachSignal(page, 'container', (name, place) => {
      if (isContainer(name, inventory) || inventory.compose?.open) return;
      const { near: _, ...finding } = noContainer(name, inventory);
      report({ ...place(), ...finding });
    });
  },
};

function* madeOn(page: Page): Generator<string> {
  for (const { shell } of page.blocks) {
    for (const { links } of shell?.stages ?? []) {
      for (const link of links) yield* madeBy(link);
    }
  }
}

function noContainer(name: string, inventory: Inventory) {
  const message = `No container of the service is called ${name}.`;
  const { containers, compose } = inventory;
  const finding = complaint(message, name, containers, inventory);
  if (!compose?.services.includes(name)) return finding;
  const help = `${name} is a service of compose: say docker compose, or use the container's name.`;
  return { ...finding, help };
}

function noService(name: string, inventory: Inventory) {
  const { containers, compose } = inventory;
  if (compose) {
    const message = `The compose file has no service called ${name}.`;
    return complaint(message, name, compose.services, inventory);
  }
  const message = `No container of the service is called ${name}, or after it.`;
  // `web` is meant where the container is `shop-web`.
  const part = nearest(
    name,
    containers.flatMap((one) => one.split(/[-_]/)),
  );
  const finding = complaint(message, name, containers, inventory);
  return part ? { ...finding, near: true, help: `Did you mean ${part}?` } : finding;
}

function isContainer(name: string, { containers, compose }: Inventory): boolean {
  if (containers.includes(name)) return true;
  // Compose calls what nobody has named `project-service-1`, in older versions `project_service_1`.
  return (
    compose?.unnamed.some((one) => new RegExp(`[-_]${escaped(one)}[-_]\\d+$`).test(name)) === true
  );
}

const isPart = (name: string, { containers, compose }: Inventory) =>
  [...containers, ...(compose?.unnamed ?? [])].some((one) => one.includes(name)) ||
  compose?.unnamed.some((one) => name.includes(one));

/** Without a compose file a service's name is as good as sure if a container is called after it. */
function isService(name: string, { containers, compose }: Inventory): boolean {
  if (compose) return compose.services.includes(name);
  const part = new RegExp(`(?:^|[-_])${escaped(name)}(?:[-_]|$)`);
  return containers.some((one) => part.test(one));
}

const escaped = (text: string) => text.replace(/[^\w]/g, '\\$&');
