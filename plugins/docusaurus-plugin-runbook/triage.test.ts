import { join } from 'node:path';
import { parsePageFile } from 'remark-runbook';
import { serviceSchema } from 'runbook-model';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTriageSearch } from './client/triage-search.ts';
import { loadContent } from './content.ts';
import { type TriageBoard, triageBoard } from './triage.ts';

// The board of the real playbook sets: what a responder types, and the page it must lead to.
let board: TriageBoard;

beforeAll(async () => {
  const docsDir = join(import.meta.dirname, '..', '..', 'docs');
  const content = await loadContent({ docsDir, implicitSteps: true });
  board = triageBoard(content, new Map(content.playbooks.map(({ id }) => [id, `/${id}/`])));
});

describe('the triage board', () => {
  it('holds every playbook, worst first, and no procedure', () => {
    expect(board.playbooks).toHaveLength(13);
    const ranks = board.playbooks.map(({ severity }) => severity.rank);
    expect(ranks).toEqual([...ranks].sort());
    expect(board.playbooks.some(({ id }) => id.endsWith('key-rotation'))).toBe(false);
  });

  it.each([
    ['502', 'complete-system-outage'],
    ['500', 'database-down'],
    ['401', 'authentication-failing'],
    ['delivery_queue_depth', 'storage-full'],
    ['rate_limit_hit_total spiking', 'connection-flood'],
    ['No space left on device', 'storage-full'],
    ['TLS cert or key missing', 'server-not-starting'],
    ['certifcate expires', 'certificate-expiring'],
    ['users cannot log in', 'authentication-failing'],
    ["users can't log in", 'authentication-failing'],
    ['users cannot login', 'authentication-failing'],
    ['login not working', 'authentication-failing'],
    ['cannot upload', 'file-upload-failing'],
    ['emails not arriving', 'email-not-sending'],
    ['pages are slow', 'slow-performance'],
    ['leaked secret', 'key-compromise'],
    ['oom', 'node-down'],
    ['lcbp3-mariadb exited', 'database-down'],
    ['qpc-server', 'server-not-starting'],
  ])('%s → %s, among the first three', (text, page) => {
    const found = createTriageSearch(board.playbooks).ask(text);
    expect(found.slice(0, 3).map(({ entry }) => entry.id.split('/')[1])).toContain(page);
  });

  it.each([
    ['users cannot login', 'authentication-failing'],
    ["users can't log in", 'authentication-failing'],
    ['Users cannot log in', 'authentication-failing'],
    ['502', 'complete-system-outage'],
  ])('%s → %s, first, and few beside it', (text, page) => {
    const found = createTriageSearch(board.playbooks).ask(text);
    expect(found[0]?.entry.id.split('/')[1]).toBe(page);
    expect(found.length).toBeLessThan(5);
  });

  it('knows every page a reader may have begun, procedures and checklists too', () => {
    const ids = board.pages.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(board.playbooks.map(({ id }) => id)));
    expect(ids).toContain('quicprochat/key-rotation');
    expect(ids).not.toContain('quicprochat/index');
    expect(board.pages.every(({ href, id }) => href === `/${id}/`)).toBe(true);
  });

  it('counts the steps every reader meets, and those of the branches if there is nothing else', () => {
    const page = (text: string) =>
      parsePageFile(`---\nseverity: S1\n---\n\n${text}`, 'shop/a.md', ['shop']).playbook;
    const service = v.parse(serviceSchema, {
      name: 'Shop',
      description: 'Sells.',
      severities: [{ id: 'S1', label: 'Critical', description: 'Closed', response: 'At once' }],
    });
    const steps = (text: string) =>
      triageBoard(
        { services: [{ id: 'shop', path: '', service }], playbooks: [page(text)] },
        new Map([['shop/a', '/shop/a/']]),
      ).playbooks[0]?.steps;
    const branch = ':::steps{only-if="it is late"}\n\n1. One\n2. Two\n\n:::\n\n';
    expect(steps(`${branch}:::steps\n\n1. Three\n\n:::\n\n- [ ] Four\n`)).toBe(1);
    expect(steps(branch)).toBe(2);
  });

  it('finds nothing for what no playbook says', () => {
    expect(createTriageSearch(board.playbooks).ask('zebra crossing')).toEqual([]);
  });
});
