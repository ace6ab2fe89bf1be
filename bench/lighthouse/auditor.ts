import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../e2e/support/browser.ts';

/** Lighthouse's marks for one page. */
export interface Audit {
  /** Of 100 each. */
  performance: number;
  accessibility: number;
  practices: number;
  seo: number;
  /** Milliseconds. */
  blocking: number;
  largestPaint: number;
  shift: number;
}

/** As much of Lighthouse's answer as is looked at. */
interface Result {
  lhr: {
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { numericValue?: number }>;
    runtimeError?: { message: string };
  };
}

/** Opens pages for Lighthouse: a phone on slow 4G with a quarter of this machine's speed. */
export interface Auditor {
  audit(url: string): Promise<Audit>;
  version: string;
  close(): Promise<void>;
}

/** @param packages the folder Lighthouse is installed in */
export async function openAuditor(packages: string): Promise<Auditor> {
  const entry = path.join(packages, 'node_modules/lighthouse/core/index.js');
  const { default: lighthouse } = await import(pathToFileURL(entry).href);
  const port = 9200 + (process.pid % 700);
  const browser = await launchBrowser(undefined, [`--remote-debugging-port=${port}`]);
  return {
    version: browser.version(),
    close: () => browser.close(),
    async audit(url) {
      const { lhr }: Result = await lighthouse(url, { port, logLevel: 'error' });
      if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
      const points = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
      const figure = (name: string) => lhr.audits[name]?.numericValue ?? Number.NaN;
      return {
        performance: points('performance'),
        accessibility: points('accessibility'),
        practices: points('best-practices'),
        seo: points('seo'),
        blocking: figure('total-blocking-time'),
        largestPaint: figure('largest-contentful-paint'),
        shift: figure('cumulative-layout-shift'),
      };
    },
  };
}
