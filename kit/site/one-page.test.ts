import { describe, expect, it } from 'vitest';
import { kitWords } from '../../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { mended, onDisk } from './one-page.ts';

const built = `<!DOCTYPE html>
<html >
<head>
<meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'sha256-x'; connect-src 'self'; base-uri 'self'">
</head>
<body >
<div id="__docusaurus"></div>`;

describe('the one page of a site on a disk', () => {
  it('has a language, a title, and words for who has no scripts', () => {
    const html = mended(built, 'A & B', 'de', kitWords);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<title>A &amp; B</title>');
    expect(html.indexOf('READ-ME-FIRST.html')).toBeLessThan(html.indexOf('__docusaurus'));
    expect(html).toContain(`script-src 'self' file: 'sha256-x'`);
  });

  it('asks for nothing over the net', () => {
    expect(onDisk(`default-src 'self'; connect-src 'self'; base-uri 'self'`)).toBe(
      `default-src 'self' file:; connect-src 'none'; base-uri 'self'`,
    );
  });
});
