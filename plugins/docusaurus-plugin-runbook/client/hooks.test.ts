import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { useRecord, useStorageStatus } from './hooks.ts';

it('shows an empty, safe record on the server, where there is no browser to ask', () => {
  function Page() {
    const { events } = useRecord('a', (record) => ({ events: record.events.length }));
    const { saving, unsaved } = useStorageStatus();
    return `${events} ${saving} ${unsaved}`;
  }
  expect(renderToString(createElement(Page))).toBe('0 saved 0');
});
