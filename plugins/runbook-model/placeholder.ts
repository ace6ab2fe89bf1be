/** What a placeholder's value can be. A secret is never a placeholder. */
export const placeholderKinds = [
  'host',
  'ip',
  'port',
  'int',
  'name',
  'path',
  'url',
  'text',
] as const;
export type PlaceholderKind = (typeof placeholderKinds)[number];

/**
 * What never reaches a clipboard: controls and line ends, half characters, and what turns or hides
 * text, so that the command that is seen is the command that is pasted. Only beside an emoji, or
 * after the digit of a keycap, a joiner or a variation selector does something that can be seen.
 */
const hidden =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})|(?<![\p{Extended_Pictographic}\d#*])\uFE0F|(?![\u200D\uFE0F])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800]/u;

const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const v4 = new RegExp(`^(${octet}\\.){3}${octet}$`);
const label = '[a-z\\d_]([a-z\\d_-]{0,61}[a-z\\d_])?';
const hostName = new RegExp(`^(?=.{1,253}$)(?![\\d.]+$)${label}(\\.${label})*\\.?$`, 'i');

function isUrl(value: string): boolean {
  try {
    return !!new URL(value);
  } catch {
    return false;
  }
}

const isIp = (value: string) =>
  v4.test(value) || (/^[\da-f:.]+$/i.test(value) && isUrl(`http://[${value}]`));

const isPort = (value: string) => /^[1-9]\d{0,4}$/.test(value) && +value < 65536;

/** For each kind what it is, in words, and whether a value is one. */
const kinds: Record<PlaceholderKind, [string, (value: string) => boolean]> = {
  host: [
    'A host is a name such as db-1.example.org, or an address',
    (v) => hostName.test(v) || isIp(v),
  ],
  ip: ['An address is written like 192.0.2.10 or 2001:db8::1', isIp],
  port: ['A port is a number from 1 to 65535', isPort],
  int: ['A number is written in digits only', (v) => /^\d+$/.test(v)],
  name: [
    'A name has only letters, digits and . _ @ : -, and begins with a letter or digit',
    (v) => /^[a-z\d][\w.@:-]*$/i.test(v),
  ],
  path: ['Write the whole path: ~ is not expanded inside quotes', (v) => v[0] !== '~'],
  url: [
    'A URL begins with http:// or https:// and has no spaces',
    (v) => /^https?:\/\/\S+$/i.test(v) && isUrl(v),
  ],
  text: ['', () => true],
};

/**
 * Tells why a value cannot be of a kind.
 *
 * @param value as given, already trimmed.
 * @returns the reason in a sentence for people, or `undefined` for a good value.
 */
export function checkValue(kind: PlaceholderKind, value: string): string | undefined {
  const found = hidden.exec(value)?.[0];
  if (found !== undefined) {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `It holds a line end or a character that cannot be seen (U+${code}).`;
  }
  if (kind !== 'text' && value[0] === '-') {
    return 'It begins with a hyphen and would be read as an option.';
  }
  const [rule, fits] = kinds[kind];
  return fits(value) ? undefined : `${rule}; this is ${value}.`;
}

const secret =
  /(^|[-_.])(password|passwd|passphrase|secret|token|jwt|credentials?|(api|access|private|secret|encryption)[-_.]?key)$/i;

/** Whether a placeholder's name asks for a secret: the page never takes a value for such a one. */
export function isSecretName(name: string): boolean {
  return secret.test(name);
}
