import { translate } from '@docusaurus/Translate';
import type { Symptom } from 'runbook-model';
import type { Lesson, Receipt, Scenario } from 'runbook-model/incident';
import type { TriageBoard, TriageEntry } from '../../triage.ts';
import { formatNumber, plural } from '../locale.ts';
import { formatLength } from '../time.ts';
import type { SiteService } from './site.ts';

/** What can be rehearsed: the playbooks that say what one sees. */
function scenarios(board: TriageBoard): TriageEntry[] {
  return board.playbooks.filter(({ symptoms }) => symptoms.length > 0);
}

/** The playbook with this id, if it can be rehearsed. */
export function scenarioNamed(board: TriageBoard, id: string | null): TriageEntry | undefined {
  return scenarios(board).find((entry) => entry.id === id);
}

/** Picks what is rehearsed, of one service or of any. */
export function pickScenario(
  board: TriageBoard,
  service: string | undefined,
  random: () => number,
): TriageEntry | undefined {
  const fitting = scenarios(board).filter(
    (entry) => service === undefined || entry.service === service,
  );
  return fitting[Math.floor(random() * fitting.length)];
}

/** Which of a playbook's symptoms a rehearsal shows: always the same one for the same record. */
export function symptomOf(entry: TriageEntry, record: string): Symptom | undefined {
  let sum = 0;
  for (const char of record) sum += char.charCodeAt(0);
  return entry.symptoms[sum % entry.symptoms.length];
}

/** What a receipt is measured by: the playbook meant, and others that say the very same. */
export function scenarioOf(
  board: TriageBoard,
  entry: TriageEntry,
  record: string,
  site: SiteService,
): Scenario {
  const symptom = symptomOf(entry, record)?.text;
  const same = board.playbooks.filter(
    (other) =>
      other.id !== entry.id &&
      other.service === entry.service &&
      other.symptoms.some(({ text }) => text === symptom),
  );
  const playbooks = [entry, ...same].map(({ id, severity }) => ({
    id,
    severity: severity.id,
    lists: site.pages.find((page) => page.id === id)?.lists ?? [],
  }));
  return { playbooks, severities: site.service.severities };
}

/** What was missed, in a sentence or two for the reader. */
export function lessonWords(lesson: Lesson, receipt: Receipt): string {
  const { severity, steps } = receipt;
  switch (lesson) {
    case 'playbook':
      return translate({
        id: 'runbook.lesson.playbook',
        message:
          'The playbook that fits was not worked on. Type the symptom into the triage board.',
      });
    case 'detour':
      return translate({
        id: 'runbook.lesson.detour',
        message:
          'Another playbook was worked on first. Read “Use this when” before the first step.',
      });
    case 'declare':
      return translate({
        id: 'runbook.lesson.declare',
        message: 'It was never declared. Declare early: it starts the clock and tells the others.',
      });
    case 'severity':
      return translate(
        {
          id: 'runbook.lesson.severity',
          message: 'It was {given}; the playbook says {right}. Compare the severity levels.',
        },
        { given: severity.given ?? '', right: severity.right },
      );
    case 'acknowledge':
      return translate({
        id: 'runbook.lesson.acknowledge',
        message: 'Nobody acknowledged it. Whoever raised the alarm is still waiting.',
      });
    case 'commander':
      return translate({
        id: 'runbook.lesson.commander',
        message: 'Nobody was named Incident Commander.',
      });
    case 'update':
      return translate({
        id: 'runbook.lesson.update',
        message: 'Whoever waits heard nothing for longer than the severity allows.',
      });
    case 'steps': {
      const open = steps.filter(({ state }) => state === 'todo').length;
      return plural(
        translate({
          id: 'runbook.lesson.steps',
          message:
            '{count} of {total} steps were neither done nor skipped.|{count} of {total} steps were neither done nor skipped.',
        }),
        open,
        { total: formatNumber(steps.length) },
      );
    }
    case 'resolve':
      return translate({
        id: 'runbook.lesson.resolve',
        message: 'It was not resolved before it ended.',
      });
  }
}

/** A length of some seconds or minutes. */
export function shortLength(milliseconds: number): string {
  if (milliseconds >= 60_000) return formatLength(milliseconds);
  return translate(
    { id: 'runbook.time.seconds', message: '{count} s' },
    { count: Math.max(1, Math.round(milliseconds / 1000)) },
  );
}
