import type { Findings } from './findings.ts';
import { patiently } from './markdown/patience.ts';
import type { Memory } from './memory.ts';
import type { Page } from './page.ts';
import { folderOf } from './paths.ts';
import type { Rule } from './rule.ts';
import type { ServicePage } from './service-page.ts';
import { Shelf } from './shelf.ts';
import { nameLike, type Source } from './source.ts';
import type { World } from './world.ts';

interface Member {
  /** Its path, file and what its text is known by. */
  source: Source;
  page: ServicePage;
}

interface Tools {
  world: World;
  findings: Findings;
  memory: Memory;
  rules: readonly Rule[];
  /** Folders that are looked at whole. */
  whole: readonly string[];
}

/** Gathers the pages of services, and lets rules look at a service once all its pages were read. */
export class Services {
  private readonly open = new Map<string, Member[]>();
  private readonly shelf: Shelf;

  constructor(private readonly tools: Tools) {
    const { site } = tools.world;
    this.shelf = new Shelf((file) => {
      const text = site.tree.read(file);
      return text === undefined ? undefined : tools.world.read({ path: file, file, text }).page;
    });
  }

  /** @param page nothing if it was not read, because everything about it is known */
  add(service: string, source: Source, page: Page | undefined): void {
    const { path, file } = source;
    const member = {
      source,
      page: page ? this.shelf.keep(page) : this.shelf.later({ path, file }),
    };
    const members = this.open.get(service);
    if (members) members.push(member);
    else this.open.set(service, [member]);
  }

  /** Pages come in the order of their files: a service is done when another folder begins. */
  async leaveFor(file: string): Promise<void> {
    for (const [service, members] of this.open) {
      if (file.startsWith(`${folderOf(service)}/`)) continue;
      this.open.delete(service);
      await this.finish(service, members);
    }
    if (this.open.size === 0) this.shelf.clear();
  }

  private async finish(file: string, members: readonly Member[]): Promise<void> {
    const { world, findings, memory, rules, whole } = this.tools;
    const folder = folderOf(file);
    if (!whole.some((one) => folder === one || folder.startsWith(`${one}/`))) return;
    const sources = members.map(({ source }) => source);
    const known = memory.recallService(file, sources);
    if (known) {
      findings.all.push(...known);
      return;
    }
    const service = world.serviceOf(sources[0]?.file ?? '');
    if (!service) return;
    const from = findings.all.length;
    memory.attend();
    const place = { path: nameLike(sources[0], file), file, text: service.text };
    const pages = members.map(({ page }) => page);
    for (const rule of rules) {
      if (!rule.service || !findings.wanted(rule, place.path)) continue;
      const report = findings.reportTo(place, rule);
      const mark = findings.all.length;
      await patiently(
        () => rule.service?.(service, pages, report, world.site),
        () => findings.all.splice(mark),
      );
    }
    memory.learnService(file, sources, findings.all.slice(from));
  }
}
