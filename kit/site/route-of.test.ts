import { describe, expect, it } from 'vitest';
import { routeOf } from './route-of.ts';

describe('a link nobody told the router of', () => {
  const here = '#/dms/response-workflow/';
  it.each([
    ['../#playbooks', '/dms/#playbooks'],
    ['../response-checklist/#during', '/dms/response-checklist/#during'],
    ['/quicprochat/', '/quicprochat/'],
    ['#in-words', '/dms/response-workflow/#in-words'],
    ['?a=b#c', '/dms/response-workflow/?a=b#c'],
  ])('%s leads to %s', (to, route) => {
    expect(routeOf(to, here)).toBe(route);
  });

  it.each(['#/dms/', 'https://example.org/', 'mailto:a@example.org', '//example.org/', 'blob:x'])(
    '%s is left alone',
    (to) => {
      expect(routeOf(to, here)).toBeUndefined();
    },
  );

  it('starts from the home page where nothing stands behind #', () => {
    expect(routeOf('dms/', '')).toBe('/dms/');
  });
});
