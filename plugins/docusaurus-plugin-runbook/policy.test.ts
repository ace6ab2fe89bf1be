import { describe, expect, it } from 'vitest';
import { inlineScripts, policyFor, withPolicy } from './policy.ts';

describe('the inline scripts of a page', () => {
  it('are those that run, and nothing that only looks like one', () => {
    const html = `<!doctype html><html><head><meta charset=UTF-8>
      <script>one()</script>
      <script type="application/ld+json">{"a":"<b>"}</script>
      <script src="/x.js" defer></script>
      <meta name=description content="<script>no()</script>">
      </head><body title="</p><script>no()</script>">
      <!-- <script>no()</script> -->
      <textarea><script>no()</script></textarea>
      <p>&lt;script>no()&lt;/script></p>
      <div><script type="module">two()</script></div></body></html>`;
    expect(inlineScripts(html)).toEqual(['one()', 'two()']);
  });
});

describe('the policy', () => {
  it('knows each script by its hash, once', () => {
    // echo -n 'one()' | openssl dgst -sha256 -binary | openssl base64
    const [hash] = /'sha256-[^']+'/.exec(policyFor(['one()', 'one()'])) ?? [];
    expect(policyFor(['one()', 'one()'])).toContain(`script-src 'self' ${hash};`);
    expect(hash).toBe("'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='");
  });

  it('never lets scripts run from anywhere', () => {
    const [, scripts] = policyFor([]).split('; ');
    expect(scripts).toBe("script-src 'self'");
    expect(policyFor([])).toContain("worker-src 'self';");
    expect(policyFor([])).not.toMatch(/\*|unsafe-eval|https?:/);
  });

  it('stands in the head, before all that could run', () => {
    const html = '<!doctype html><html lang=en><head><meta charset=UTF-8><script>a</script></head>';
    expect(withPolicy(html, 'x $& y')).toBe(
      '<!doctype html><html lang=en><head><meta charset=UTF-8>' +
        '<meta http-equiv="Content-Security-Policy" content="x $& y"><script>a</script></head>',
    );
    expect(() => withPolicy('<p>no page</p>', 'x')).toThrow(/no <head>/);
  });
});
