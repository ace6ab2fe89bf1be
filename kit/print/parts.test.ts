import { expect, it } from 'vitest';
import * as language from '../../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { partsOf } from './parts.ts';

it('gives each part a foot of its own, whatever the service is called', () => {
  const service = { name: 'Discovery', description: 'Finds services.', severities: [], roles: [] };
  const set = { title: 'Handbook', home: 'http://localhost/' } as never;
  const printed = { service: { id: 'discovery', service: service as never }, pages: [], set };
  const parts = partsOf({ ...printed, base: '/', copyOf: 'now', language }, new Map());
  expect(parts.map(({ foot }) => foot)).toEqual([
    'Discovery · cover · no review recorded\ncopy as of now',
    'Discovery · Contents · no review recorded\ncopy as of now',
    'Discovery · Severity levels · no review recorded\ncopy as of now',
  ]);
});
