import type { ReactNode } from 'react';
import { downloadRecord } from '../../../client/download.ts';
import { useStorageStatus } from '../../../client/hooks.ts';
import { browserStore } from '../../../client/store.ts';

const reasons = {
  blocked: 'This browser does not let the site store anything.',
  full: 'The storage of this browser is full.',
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
          <b>Nothing is saved.</b> {reasons[saving]}
        </p>
      )}
      {saving !== 'saved' && (
        <p>
          Your ticks live in this tab only
          {unsaved > 0 && `: ${unsaved} ${unsaved === 1 ? 'entry' : 'entries'} so far`}. Keep it
          open, or download the record.
        </p>
      )}
      {saving === 'saved' && cleared && (
        <p>
          <b>The stored record was deleted</b> outside this page. This tab still has it.
        </p>
      )}
      {quarantined.length > 0 && (
        <details>
          <summary>
            {quarantined.length} stored {quarantined.length === 1 ? 'entry' : 'entries'} cannot be
            read and {quarantined.length === 1 ? 'was' : 'were'} left untouched
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
          Download the record
        </button>
        {(saving !== 'saved' || cleared) && (
          <button type="button" onClick={() => browserStore().retry()}>
            Try again
          </button>
        )}
      </p>
    </section>
  );
}
