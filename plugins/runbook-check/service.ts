import leven from 'leven';
import { parseService, ServiceError } from 'remark-runbook';
import { type Service, serviceSchema } from 'runbook-model';
import { type Inventory, readInventory } from './inventory/index.ts';
import { folderOf } from './paths.ts';
import type { Tree } from './tree.ts';
import { aliasProblem, nestsTooDeep } from './yaml-depth.ts';

/** The service a page belongs to: the nearest `service.yml` above it. */
export interface ServiceContext {
  /** The name of its folder. */
  id: string;
  /** The folder above the service's own: ids of pages are relative to it. */
  docs: string;
  /** Absolute path of its `service.yml`. */
  file: string;
  text: string;
  /** Absent when the file is not valid: rules that need declarations are silent then. */
  service: Service | undefined;
  /** What it has, read when it is first asked for; absent where `service` is. */
  readonly inventory: Inventory | undefined;
  /** What is wrong with the file, with the line where it is known. */
  problems: { line: number; message: string }[];
}

/** Finds services, each read once. */
export function createServices(tree: Tree): (file: string) => ServiceContext | undefined {
  const byFolder = new Map<string, ServiceContext | undefined>();
  const find = (folder: string): ServiceContext | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const file = `${folder}/service.yml`;
    const read = tree.kind(file) === 'file' ? tree.read(file) : undefined;
    const text = read !== undefined && isOurs(read) ? read : undefined;
    const above = folderOf(folder);
    const inside = above !== '' && tree.kind(above) === 'folder';
    const found = text === undefined ? inside && find(above) : contextOf(tree, folder, file, text);
    byFolder.set(folder, found || undefined);
    return found || undefined;
  };
  return (file) => find(folderOf(file));
}

const general = Object.keys(serviceSchema.entries);
/** The keys that no other tool has. */
const own = ['severities', 'roles', 'placeholders', 'inventory', 'report_template', 'time_zone'];
const others = /^(?:apiVersion|kind|services|provider|Resources)$/;

/** Other tools have files of that name as well: Kubernetes, compose, Serverless. */
function isOurs(text: string): boolean {
  const keys = [...text.matchAll(/^["']?([A-Za-z_][\w-]*)["']?\s*:/gm)].map(([, key = '']) => key);
  if (keys.length === 0 || keys.some((key) => others.test(key))) return false;
  const near = (key: string) => own.some((one) => one.length > 5 && leven(key, one) <= 2);
  return (
    keys.some((key) => own.includes(key) || near(key)) || keys.every((key) => general.includes(key))
  );
}

function contextOf(tree: Tree, folder: string, file: string, text: string): ServiceContext {
  const docs = folderOf(folder);
  const { service, problems } = parsed(text);
  let inventory: Inventory | undefined;
  return {
    id: folder.slice(docs.length + 1),
    docs,
    file,
    text,
    service,
    problems,
    get inventory() {
      if (service) inventory ??= readInventory(tree, folder, service);
      return inventory;
    },
  };
}

function parsed(text: string): Pick<ServiceContext, 'service' | 'problems'> {
  if (nestsTooDeep(text)) {
    return {
      service: undefined,
      problems: [{ line: 1, message: 'It nests too deep to be read.' }],
    };
  }
  try {
    return { service: parseService(text, ''), problems: [] };
  } catch (error) {
    if (!(error instanceof ServiceError)) {
      return { service: undefined, problems: [{ line: 1, message: aliasProblem(error) }] };
    }
    const problems = error.message.split('\n').map((each) => {
      const [, line = '1', message = each] = /^:(\d+): (.*)$/.exec(each) ?? [];
      return { line: Number(line), message };
    });
    return { service: undefined, problems };
  }
}
