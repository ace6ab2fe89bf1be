/**
 * Writes what stands behind `#` so that it can be decoded. Docusaurus decodes it when it changes on
 * an open page, and where it cannot, such as in `#50%`, it shows an error in place of the page.
 */
function makeReadable(): void {
  const { hash } = window.location;
  try {
    decodeURIComponent(hash);
  } catch {
    const written = `#${encodeURIComponent(hash.slice(1))}`;
    window.history.replaceState(window.history.state, '', written);
  }
}

// In the capture phase: the router, which listens for the same, is to find it mended.
if (typeof window !== 'undefined') window.addEventListener('popstate', makeReadable, true);
