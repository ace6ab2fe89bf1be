import type { Service } from 'runbook-model';
import type { Tree } from '../tree.ts';
import { type Alert, type Asked, readAlertRules } from './alerts.ts';
import { type Compose, type Port, readCompose } from './compose.ts';
import { type Declared, readDeclared } from './file.ts';

/** What a service has: by its own lists, and by the files they point to. */
export interface Inventory {
  containers: readonly string[];
  compose: Compose | undefined;
  units: readonly string[];
  ports: readonly Port[];
  /** Metrics that are listed, or made by a rule. */
  exported: readonly string[];
  /** Metrics that rules ask for. */
  asked: readonly Asked[];
  paths: readonly string[];
  /** Nothing if the service points to no rules, or they cannot be read. */
  alerts: readonly Alert[] | undefined;
  /** The files it points to, the unreadable ones too. */
  files: readonly Declared[];
}

/** Reads the files that a service points to, beside its own lists. */
export function readInventory(tree: Tree, folder: string, { inventory }: Service): Inventory {
  const { compose: path, alert_rules: rules } = inventory;
  const composeFile = path === undefined ? undefined : readDeclared(tree, folder, 'compose', path);
  const ruleFiles = [rules ?? []]
    .flat()
    .map((one) => readDeclared(tree, folder, 'alert_rules', one));
  const files = [...(composeFile ? [composeFile] : []), ...ruleFiles];
  const compose = composeFile && !composeFile.problem ? readCompose(composeFile) : undefined;
  const read = ruleFiles.map(readAlertRules);
  const whole = ruleFiles.length > 0 && ruleFiles.every(({ problem }) => !problem);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  const exported = [...names(inventory.metrics), ...read.flatMap(({ recorded }) => recorded)];
  return {
    containers: [...names(inventory.containers), ...(compose?.containers ?? [])],
    compose,
    units: names(inventory.units),
    ports: [...inventory.ports, ...(compose?.ports ?? [])],
    exported,
    asked: read.flatMap((one) => one.asked),
    paths: [...inventory.paths.map((one) => one.path), ...(compose?.paths ?? [])],
    alerts: whole ? read.flatMap(({ alerts }) => alerts) : undefined,
    files,
  };
}
