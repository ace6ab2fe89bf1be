import { routeOf } from './route-of.ts';

// Links the router did not write (those in a drawing, in HTML of an author) name an address below
// a server that is not there. In the kit they lead to the page of the same address.
if (typeof document !== 'undefined') {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    const to = link?.getAttribute('href');
    const route = to && routeOf(to, window.location.hash);
    if (!route) return;
    event.preventDefault();
    window.location.hash = route;
  });
}
