import { expect, it } from 'vitest';
import { createServices } from './service.ts';
import { memoryTree } from './tree.ts';

const ours =
  'name: Shop\ndescription: A shop.\nseverities:\n  - { id: P1, label: L, description: D, response: R }\n';
const above = { '/docs/service.yml': ours };

it.each([
  ['apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n'],
  ['services:\n  web: { image: shop }\n'],
  ['service: shop\nprovider: { name: aws }\nfunctions: {}\n'],
  ['version: "1"\nname: shop\nowner: team\n'],
  [''],
])('takes no other tool’s file for a service: %j', (text) => {
  const found = createServices(memoryTree({ ...above, '/docs/shop/service.yml': text }));
  expect(found('/docs/shop/page.md')?.file).toBe('/docs/service.yml');
});

it.each([
  [ours],
  ['name: Shop\ndescription: A shop.\n'],
  ['nmae: Shop\nseverites: []\n'],
  ['severities: "\n'],
])('takes its own, broken or not: %j', (text) => {
  const found = createServices(memoryTree({ ...above, '/docs/shop/service.yml': text }));
  expect(found('/docs/shop/page.md')?.file).toBe('/docs/shop/service.yml');
});
