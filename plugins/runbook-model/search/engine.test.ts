import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, createSearchData } from './engine.ts';
import type { SearchLine, SearchPage } from './page.ts';

const page = (
  title: string,
  more: Partial<SearchPage> = {},
  ...lines: SearchLine[]
): SearchPage => ({
  href: `/${title.toLowerCase()}/`,
  title,
  description: '',
  rank: 'playbook',
  sections: [{ lines }],
  ...more,
});

/** What is stored and loaded again, as the browser does. */
const searchOver = (...pages: SearchPage[]) =>
  createSearch(JSON.parse(JSON.stringify(createSearchData(pages))));
const titles = (pages: readonly SearchPage[], text: string) =>
  searchOver(...pages)
    .ask(text)
    .map((hit) => pages[hit.page]?.title);

describe('a search', () => {
  it.each([
    ['7001/healthz', 'curl -fsS http://localhost:7001/healthz'],
    ['7001', 'curl -fsS http://localhost:7001/healthz'],
    ['healthz', 'curl -fsS http://localhost:7001/healthz'],
    ['delivery_queue_depth', 'grep ^delivery_queue_depth'],
    ['queue depth', 'grep ^delivery_queue_depth'],
    ['lcbp3-redis', 'docker logs lcbp3-redis'],
    ['pragma REKEY', `PRAGMA rekey = '…'`],
  ])('finds %s in the command %s', (text, command) => {
    const pages = [page('Other', {}, ['command', 'ls -l']), page('One', {}, ['command', command])];
    expect(titles(pages, text)).toEqual(['One']);
  });

  it('puts what machines and people say above prose, and playbooks above the rest', () => {
    const pages = [
      page('Prose', {}, ['text', 'The gauge flux_level rises.']),
      page('Guide', { rank: 'guide' }, ['signal', 'flux_level']),
      page('Signal', {}, ['signal', 'flux_level']),
    ];
    expect(titles(pages, 'flux_level')[0]).toBe('Signal');
  });

  it('forgives a typo in a long word, and none in a code', () => {
    const pages = [page('Certificate', {}, ['symptom', 'The certificate 502x expires'])];
    expect(titles(pages, 'certifcate')).toEqual(['Certificate']);
    expect(titles(pages, '503x')).toEqual([]);
    expect(titles(pages, '50')).toEqual([]);
  });

  it('forgives two letters that changed places, in a short word too', () => {
    const pages = [page('Redis', {}, ['symptom', 'redis is away, disk 4021']), page('Other', {})];
    expect(titles(pages, 'redsi')).toEqual(['Redis']);
    expect(titles(pages, 'dsik')).toEqual(['Redis']);
    expect(titles(pages, '4012')).toEqual([]);
  });

  it('knows what a status is called', () => {
    const pages = [page('Login', {}, ['signal', '401']), page('Other', {}, ['signal', '402'])];
    expect(titles(pages, 'Unauthorized')).toEqual(['Login']);
  });

  it('knows a log line by the signal it holds, and leads to the head of the page', () => {
    const full = page('Full', {}, ['signal', 'No space left on device']);
    const pages = [page('Device', {}, ['text', 'A device with space, left of the error']), full];
    const [hit] = searchOver(...pages).ask(
      '03:12 node-1 app[8]: ERROR write: No space left on device',
    );
    expect(hit?.page).toBe(1);
    expect(hit?.places[0]?.section.anchor).toBeUndefined();
  });

  it('leads to the step that says it', () => {
    const sections = [
      { lines: [['symptom', 'It is slow']] as const },
      { title: 'Grow it', anchor: 'grow', lines: [['command', 'resize2fs /dev/xvdf']] as const },
    ];
    const [hit] = searchOver(page('Disk', { sections })).ask('resize2fs');
    expect(hit?.places[0]?.section.anchor).toBe('grow');
  });

  it('finds the same in a pasted log of any length, and lets the page breathe', async () => {
    const search = searchOver(page('Full', {}, ['signal', 'No space left on device']));
    const noise = '2026-03-01T14:02:11Z INFO [pool-7] request 4711 done in 12 ms\n'.repeat(10_000);
    let breaths = 0;
    const hits = await search.askLong(
      `${noise}write: No space left on device\n${noise}`,
      async () => {
        breaths += 1;
      },
    );
    expect(hits.map((hit) => hit.page)).toEqual([0]);
    expect(breaths).toBeGreaterThan(10);
  });

  it('ends when the page no longer wants to know', async () => {
    const search = searchOver(page('Full', {}, ['signal', 'No space']));
    const stop = () => Promise.reject(new Error('stop'));
    await expect(search.askLong('No space', stop)).rejects.toThrow('stop');
  });

  it('answers anything at all without an error, with pages that exist, best first', () => {
    const pages = [page('One', {}, ['symptom', '__proto__ constructor']), page('Two')];
    const search = searchOver(...pages);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const hits = search.ask(text);
        for (const hit of hits) expect(pages[hit.page]).toBeDefined();
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
    expect(search.ask('')).toEqual([]);
    expect(search.ask(' … ')).toEqual([]);
  });

  it('finds every page by any whole word of its signals', () => {
    const word = fc.stringMatching(/^[a-z]{3}[a-z0-9_-]{0,9}[a-z0-9]$/);
    fc.assert(
      fc.property(word, fc.array(word), (signal, others) => {
        const pages = [
          page('One', {}, ['signal', signal]),
          page('Two', {}, ['text', others.join(' ')]),
        ];
        expect(titles(pages, signal)).toContain('One');
      }),
      { numRuns: 50 },
    );
  });
});
