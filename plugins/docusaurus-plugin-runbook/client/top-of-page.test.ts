import { afterEach, expect, it, vi } from 'vitest';
import { onRouteDidUpdate } from './top-of-page.ts';

const scrollTo = vi.fn();
const focus = vi.fn();
const at = (pathname: string, hash = '') => ({ pathname, hash });

const arrive = (location: ReturnType<typeof at>, previousLocation?: ReturnType<typeof at>) => {
  vi.stubGlobal('window', { scrollTo });
  vi.stubGlobal('document', {
    getElementById: (id: string) => (id === 'hier ü' ? {} : null),
    querySelector: () => ({ focus, hasAttribute: () => false }),
  });
  onRouteDidUpdate({ location, previousLocation });
};

afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

it.each([
  ['the form for a draft', at('/incidents/', '#declare:01JN'), at('/bakery/oven-cold/')],
  ['the form on the page of the list', at('/incidents/', '#declare'), at('/incidents/')],
  ['another record', at('/incident/', '#01JN'), at('/incident/', '#01JM')],
])('a page that is about %s begins at its top', (_, location, previous) => {
  arrive(location, previous);
  expect(scrollTo).toHaveBeenCalledWith(0, 0);
  expect(focus).toHaveBeenCalledOnce();
});

it.each([
  ['the first page of a visit', at('/incident/', '#01JN'), undefined],
  ['a place that the page has', at('/bakery/', `#${encodeURIComponent('hier ü')}`), at('/')],
  [
    'another question on the same page',
    at('/incidents/', '#declare'),
    at('/incidents/', '#declare'),
  ],
])('%s is left where it is', (_, location, previous) => {
  arrive(location, previous);
  expect(scrollTo).not.toHaveBeenCalled();
  expect(focus).not.toHaveBeenCalled();
});
