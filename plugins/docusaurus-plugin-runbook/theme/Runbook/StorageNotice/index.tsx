import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { downloadRecord } from '../../../client/download.ts';
import { useStorageStatus } from '../../../client/hooks.ts';
import { plural } from '../../../client/locale.ts';
import { browserStore } from '../../../client/store.ts';

const reasons = {
  blocked: translate({
    id: 'runbook.storage.blocked',
    message: 'This browser does not let the site store anything.',
  }),
  full: translate({ id: 'runbook.storage.full', message: 'The storage of this browser is full.' }),
} as const;

/** Says in plain sight that ticks are not saved, or that something stored cannot be read. */
export default function StorageNotice(): ReactNode {
  const { saving, unsaved, quarantined, cleared } = useStorageStatus();
  if (saving === 'saved' && unsaved === 0 && quarantined.length === 0 && !cleared) return null;
  return (
    <section className="rb-panel rb-notice">
      {saving !== 'saved' && (
        // The words that are read out stay the same: the count would be read at every tick.
        <p role="alert">
          <b>{translate({ id: 'runbook.storage.nothing', message: 'Nothing is saved.' })}</b>{' '}
          {reasons[saving]}
        </p>
      )}
      {saving !== 'saved' && (
        <p>
          {unsaved > 0
            ? plural(
                translate({
                  id: 'runbook.storage.unsaved',
                  message:
                    'Your ticks live in this tab only: {count} entry so far. Keep it open, or download the record.|Your ticks live in this tab only: {count} entries so far. Keep it open, or download the record.',
                }),
                unsaved,
              )
            : translate({
                id: 'runbook.storage.tab',
                message: 'Your ticks live in this tab only. Keep it open, or download the record.',
              })}
        </p>
      )}
      {saving === 'saved' && cleared && (
        <p>
          <Translate
            id="runbook.storage.cleared"
            values={{
              deleted: (
                <b>
                  {translate({
                    id: 'runbook.storage.deleted',
                    message: 'The stored record was deleted',
                  })}
                </b>
              ),
            }}
          >
            {'{deleted} outside this page. This tab still has it.'}
          </Translate>
        </p>
      )}
      {quarantined.length > 0 && (
        <details>
          <summary>
            {plural(
              translate({
                id: 'runbook.storage.unreadable',
                message:
                  '{count} stored entry cannot be read and was left untouched|{count} stored entries cannot be read and were left untouched',
              }),
              quarantined.length,
            )}
          </summary>
          <ul>
            {quarantined.map(({ key, reason }) => (
              <li key={key}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="rb-actions">
        <button type="button" className="rb-primary" onClick={() => downloadRecord(browserStore())}>
          {translate({ id: 'runbook.record.download', message: 'Download the record' })}
        </button>
        {(saving !== 'saved' || cleared) && (
          <button type="button" onClick={() => browserStore().retry()}>
            {translate({ id: 'runbook.storage.retry', message: 'Try again' })}
          </button>
        )}
      </p>
    </section>
  );
}
