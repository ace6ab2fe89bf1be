import { describe, expect, it } from 'vitest';
import { targetOf } from './route.ts';

describe('where a link of a built page leads', () => {
  const here = '/bakery/oven-cold/';
  it.each([
    ['#steps', { route: here, hash: '#steps' }],
    ['/ops/bakery/oven-hot/#a', { route: '/bakery/oven-hot/', hash: '#a' }],
    ['/ops/bakery/oven-hot', { route: '/bakery/oven-hot/', hash: '' }],
    ['../', { route: '/bakery/', hash: '' }],
    ['/ops/files/plan.pdf', { route: '/files/plan.pdf', hash: '' }],
    ['/ops/', { route: '/', hash: '' }],
    ['/elsewhere/', { away: '/elsewhere/' }],
    ['https://example.org/ops/', { away: 'https://example.org/ops/' }],
    ['mailto:a@example.org', { away: 'mailto:a@example.org' }],
  ])('%s', (href, target) => {
    expect(targetOf(href, here, '/ops/')).toEqual(target);
  });
});
