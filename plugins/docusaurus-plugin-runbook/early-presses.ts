/**
 * Stands in every page itself: keeps the boxes that are pressed before the scripts of the site are
 * there, for `client/early-presses.ts`. On a slow line a page can be read seconds before that.
 */
export const earlyPresses = `
(() => {
  const pressed = new Set();
  const keep = ({ target }) => {
    const box = target.closest('.rb-tick');
    if (!box) return;
    pressed.add(box);
    box.setAttribute('aria-busy', 'true');
  };
  addEventListener('click', keep);
  window.earlyPresses = () => {
    removeEventListener('click', keep);
    return pressed;
  };
})();
`;
