import { secretOf, secretWords } from './secret-words.ts';
import type { Secret } from './secrets.ts';

/**
 * What gives a secret away by the words around it, which rules for the tokens of one company do not
 * look for. The group `secret` is what has to go; the words around it may stay.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  [
    /(?<secret>-----BEGIN [A-Z\d ]*PRIVATE KEY[\s\S]*?(?:-----END [A-Z\d ]+-----|$))/g,
    secretWords['private-key'],
  ],
  [/\b(?<secret>AGE-SECRET-KEY-1[A-Z\d]{20,})/g, secretWords['private-key']],
  [/\b(?<secret>eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*)/g, secretWords['json-web-token']],
  [
    /\b[a-z][a-z\d+.-]{0,30}:\/\/[^\s/:@"'<>]*:(?<secret>[^\s/@"'<>]+)@(?=[^\s@])/gi,
    secretWords.password,
  ],
  [
    /\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:[a-z]+ +)?(?<secret>[^\s"',;]{6,})/gi,
    secretWords.login,
  ],
  [/\bbearer +(?<secret>[\w.~+/-]{12,}=*)/gi, secretWords['access-token']],
  [/^ *(?:set-)?cookie: *[^=\s]+=(?<secret>[^\s;]{12,}.*)$/gim, secretWords.session],
  // The password of a tool on its command line.
  [
    /\b(?:mysql|mariadb)[a-z-]*\b[^\n|;&]{0,200}? -p(?<secret>'[^'\n]+'|"[^"\n]+"|[^\s'"-]\S*)/g,
    secretWords.password,
  ],
  [
    /\b(?:sshpass -p|redis-cli\b[^\n|;&]{0,200}? -a) *(?<secret>'[^'\n]+'|"[^"\n]+"|\S+)/g,
    secretWords.password,
  ],
  [
    /\bcurl\b[^\n|;&]{0,200}? (?:-u|--user) *["']?[^\s:"']+:(?<secret>[^\s"']+)/g,
    secretWords.password,
  ],
  [
    /\bidentified (?:with \S+ )?by +(?:password +)?(?<secret>'[^'\n]+'|"[^"\n]+")/gi,
    secretWords.password,
  ],
  [/\bpragma +(?:re)?key *= *["']*(?<secret>[^"';\s]+)/gi, secretWords['database-key']],
  [/\b(?:requirepass|masterauth) +(?<secret>\S{4,})/gi, secretWords.password],
  [/\b(?<secret>(?:sk|rk)_(?:live|test)_[A-Za-z\d]{16,})/g, secretOf('Stripe')],
  [/\b(?<secret>AIza[\w-]{35}|GOCSPX-[\w-]{20,})/g, secretOf('Google')],
  [/\b(?<secret>pypi-[\w-]{40,})/g, secretOf('PyPI')],
  [/\b(?<secret>do[oprt]_v1_[a-f\d]{40,})/g, secretOf('DigitalOcean')],
  [/\b(?<secret>(?:AKIA|ASIA)[A-Z\d]{16})\b/g, secretWords['aws-key']],
  [/\b(?<secret>\d{8,10}:AA[\w-]{32,})/g, secretOf('Telegram')],
];

/** `DB_PASSWORD=…`, `"apiKey": "…"`, `--token …`: a name that says what its value is. */
const assignment =
  /(?<![a-z\d])(?<name>[a-z\d_.-]{0,60}?(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|(?:access|account|auth|encryption|master|private|secret|shared|signing|db)[_-]?key|credentials?))(?:_?\d+)?(?:["'\]]{0,3}[ \t]*(?<sign>=>|:=|=|:)[ \t]*|(?<flag>[ \t]+))(?<quote>["']?)(?<secret>[^\s"'`,;&|<>(){}]+)/gi;

/** Finds what is written around, without a word of any company's tokens. */
export function findNamed(text: string): Secret[] {
  const found: Secret[] = [];
  const take = (match: RegExpMatchArray, what: string) => {
    const secret = match.groups?.secret ?? '';
    if (isStandIn(secret)) return;
    const start = (match.index ?? 0) + match[0].length - secret.length;
    // All but one pattern end with the secret; that one has a sign behind it.
    const at = text.startsWith(secret, start) ? start : text.indexOf(secret, match.index);
    found.push({ start: at, end: at + secret.length, what });
  };
  for (const [pattern, what] of patterns) {
    for (const match of text.matchAll(pattern)) take(match, what);
  }
  for (const match of text.matchAll(assignment))
    if (isAssigned(match)) take(match, secretWords['password-or-key']);
  return found;
}

/** Whether what stands behind such a name is its value, and not the rest of a sentence. */
function isAssigned({ groups = {} }: RegExpMatchArray): boolean {
  const { name = '', sign, flag, quote, secret = '' } = groups;
  if (flag !== undefined && !name.startsWith('--')) return false;
  const isPath = /^(?:[.~]{0,2}\/|[a-z]:\\)/i.test(secret);
  if (isPath && !/pass/i.test(name)) return false;
  // PWD is the folder a shell is in; a file that holds a secret is none.
  if (isPath && /^(?:old)?pwd$/i.test(name)) return false;
  if (
    /^[\d.]{1,6}$/.test(secret) ||
    /^(?:true|false|null|nil|none|undefined|yes|no|unset|empty)\b/i.test(secret)
  ) {
    return false;
  }
  const mixed = /\d/.test(secret) || /[a-z][A-Z]|[^\w.-]/.test(secret);
  const written =
    sign === '=' || sign === ':=' || sign === '=>' || quote !== '' || flag !== undefined;
  if (/pass|pwd/i.test(name)) return written ? secret.length > 2 : secret.length > 5 && mixed;
  return secret.length > 7 && mixed;
}

/** What stands where a secret would: a variable, a placeholder, stars, what was taken out before. */
function isStandIn(secret: string): boolean {
  // In Markdown there is a backslash before each of these.
  const bare = secret.replace(/^["']+|["']+$|\\/g, '');
  return (
    bare === '' ||
    /^[-+?]?[$%<{[]/.test(bare) ||
    /^[*x.…•#-]+$/i.test(bare) ||
    /^(?:redacted|hidden|masked|filtered|secret|password|passwd|token|example|changeme|your[_-].*)$/i.test(
      bare,
    )
  );
}
