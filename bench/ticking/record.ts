import { parsePageFile } from 'remark-runbook';
import { stepDraft, stepStates } from 'runbook-model';
import { pageName, pageText, serviceId } from './page.ts';
import { loadPageStore } from './page-store.ts';

/** How many events are stored before the first tick. */
export const eventCount = 5_000;

/**
 * The stored entries of a long incident on the page, written by the store the page itself uses:
 * of ten events six mark a step, two copy, one gives a value, one takes the last mark back. The
 * last step of each ten is left to do.
 *
 * @param folder where the store may be written
 */
export async function storedRecord(folder: string): Promise<[key: string, value: string][]> {
  const { createLogStore, memoryStorage } = await loadPageStore(folder);
  const file = `${serviceId}/${pageName}`;
  const { playbook } = parsePageFile(pageText(), `${file}.md`, [serviceId]);
  const steps = playbook.lists.flatMap((list) => list.steps).filter((_, i) => i % 10 !== 9);
  const memory = memoryStorage();
  let time = Date.now() - eventCount * 60_000;
  const store = createLogStore({ storage: memory.open(), now: () => (time += 60_000) });

  let marked = '';
  for (let i = 0; memory.entries.size < eventCount; i += 1) {
    const step = steps[(i * 7) % steps.length];
    if (step === undefined) throw new Error('The page has no steps.');
    const kind = i % 10;
    if (kind < 6) {
      const state = i < 4_000 ? (stepStates[i % stepStates.length] ?? 'done') : 'done';
      marked = store.append(serviceId, stepDraft(file, step, state)).id;
    } else if (kind < 8) {
      store.append(serviceId, { type: 'copied', playbook: file, text: `systemctl status ${i}` });
    } else if (kind === 8) {
      store.append(serviceId, { type: 'value', name: 'the-name', value: `name-${i}` });
    } else {
      store.undo(marked);
    }
  }
  return [...memory.entries];
}
