import { expect, it } from 'vitest';
import { select } from './selection.ts';

it('what machines read is left out, and told of; the worker itself is neither', () => {
  const paths = ['.nojekyll', '404.html', 'a/index.html', 'main.js.map', 'offline.json'];
  expect(select([...paths, 'sitemap.xml', 'sw.js', 'video/x.mp4'], ['video/**'])).toEqual({
    saved: ['404.html', 'a/index.html'],
    leftOut: ['.nojekyll', 'main.js.map', 'sitemap.xml', 'video/x.mp4'],
  });
});
