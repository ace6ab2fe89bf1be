import type { Page } from './page.ts';
import { Recent } from './recent.ts';
import { type ServicePage, servicePageOf } from './service-page.ts';

/** How many characters of pages stay read. More of them are read again when a rule wants them. */
const most = 8_000_000;

/** Keeps the pages of a service for the rules that look at all of them, in little memory. */
export class Shelf {
  private size = 0;
  private readonly pages = new Recent<string, ServicePage>(1);

  /** @param read reads a page once more, by its file */
  constructor(private readonly read: (file: string) => Page | undefined) {}

  /** What is wanted of the page, or what reads it again. */
  keep(page: Page): ServicePage {
    this.size += page.text.length;
    return this.size <= most ? servicePageOf(page) : this.later(page);
  }

  /** Makes room: nobody wants what was kept any more. */
  clear(): void {
    this.size = 0;
  }

  /** A page of which only the names are known. */
  later({ path, file }: Pick<Page, 'path' | 'file'>): ServicePage {
    const whole = () =>
      this.pages.get(file, () => {
        const page = this.read(file);
        if (!page) throw new Error(`${path} is no longer what it was when the check began.`);
        return servicePageOf(page);
      });
    return {
      file,
      get text() {
        return whole().text;
      },
      get frontMatter() {
        return whole().frontMatter;
      },
      get placeholders() {
        return whole().placeholders;
      },
      get anchors() {
        return whole().anchors;
      },
      get service() {
        return whole().service;
      },
    };
  }
}
