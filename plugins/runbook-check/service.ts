import { parseService, ServiceError } from 'remark-runbook';
import type { Service } from 'runbook-model';
import type { Tree } from './tree.ts';

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
  /** What is wrong with the file, with the line where it is known. */
  problems: { line: number; message: string }[];
}

/** Finds services, each read once. */
export function createServices(tree: Tree): (file: string) => ServiceContext | undefined {
  const byFolder = new Map<string, ServiceContext | undefined>();
  const find = (folder: string): ServiceContext | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const file = `${folder}/service.yml`;
    const text = tree.kind(file) === 'file' ? tree.read(file) : undefined;
    const above = folder.slice(0, folder.lastIndexOf('/'));
    const inside = above !== '' && tree.kind(above) === 'folder';
    const found = text === undefined ? inside && find(above) : read(folder, above, file, text);
    byFolder.set(folder, found || undefined);
    return found || undefined;
  };
  return (file) => find(file.slice(0, file.lastIndexOf('/')));
}

function read(folder: string, docs: string, file: string, text: string): ServiceContext {
  const base = { id: folder.slice(docs.length + 1), docs, file, text };
  try {
    return { ...base, service: parseService(text, ''), problems: [] };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const problems = error.message.split('\n').map((each) => {
      const [, line = '1', message = each] = /^:(\d+): (.*)$/.exec(each) ?? [];
      return { line: Number(line), message };
    });
    return { ...base, service: undefined, problems };
  }
}
