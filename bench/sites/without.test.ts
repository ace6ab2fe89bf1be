import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type * as Preset from '@docusaurus/preset-classic';
import { expect, it } from 'vitest';
import handrail from '../../docusaurus.config.ts';
import without from './without.config.ts';

it('measures against this very site, less its plugins', () => {
  const [name, options] = handrail.presets.at(-1) as ['classic', Preset.Options];
  const [, inParts] = handrail.plugins[0] as ['docusaurus-plugin-docs-in-parts', DocsOptions];
  const { remarkPlugins: _, sidebarItemsGenerator: __, ...docs } = inParts;
  const { plugins: ___, ssrTemplate: ____, ...rest } = handrail;
  const broken = { onBrokenLinks: 'warn', onBrokenAnchors: 'warn' };
  expect(without).toEqual({ ...rest, ...broken, presets: [[name, { ...options, docs }]] });
});
