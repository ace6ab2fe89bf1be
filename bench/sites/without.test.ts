import type * as Preset from '@docusaurus/preset-classic';
import { expect, it } from 'vitest';
import handrail from '../../docusaurus.config.ts';
import without from './without.config.ts';

it('measures against this very site, less its plugins', () => {
  const [name, options] = handrail.presets.at(-1) as ['classic', Preset.Options];
  const {
    remarkPlugins: _,
    sidebarItemsGenerator: __,
    ...docs
  } = options.docs as Record<string, unknown>;
  const { plugins: ___, ...rest } = handrail;
  const broken = { onBrokenLinks: 'warn', onBrokenAnchors: 'warn' };
  expect(without).toEqual({ ...rest, ...broken, presets: [[name, { ...options, docs }]] });
});
