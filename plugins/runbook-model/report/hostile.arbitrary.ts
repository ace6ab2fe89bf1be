import fc from 'fast-check';

const pieces = [
  ...['|', '\n', '`', '```', '<', '>', '&', '*', '_', '~', '#', '-', '+', '=', ':', '.', '!'],
  ...['(', ')', '[', ']', '{', '}', '\\', '"', "'", '\t', '\r', ' ', '  ', '$', '%', '@', '^', '/'],
  ...['---', '- [ ] ', '1. ', '1) ', '# ', '===', '| - |', ':-:', '~~', '<!--', '-->', '&#x3c;'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '](javascript:alert(1))'],
  ...['[x]: javascript:alert(1)', '![x](http://x)', '<javascript:alert(1)>', '[^1]', '[^1]: x'],
  ...['https://example.org/', 'http://', 'www.', 'www.example.org', 'a@example.org', 'HTTPS://A.B'],
  ...['{{title}}', '{{', '}}', '$&', '$1', '\u0000', '\u202e', '\u2028', '\u0085', '\ud800'],
  ...['a', 'word', '7', 'é', '界', '🙂', '\u00a0', '\u200b', '    code', 'mailto:x', 'ftp://x.y'],
];

/** For tests: texts made of what means something in Markdown, HTML and templates. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
