import type { Refusal } from './refusal.ts';

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

/** Whether a value is of a kind. */
const kinds: Record<Exclude<PlaceholderKind, 'text'>, (value: string) => boolean> = {
  host: (v) => hostName.test(v) || isIp(v),
  ip: isIp,
  port: isPort,
  int: (v) => /^\d+$/.test(v),
  name: (v) => /^[a-z\d][\w.@:-]*$/i.test(v),
  path: (v) => v[0] !== '~',
  url: (v) => /^https?:\/\/\S+$/i.test(v) && isUrl(v),
};

/**
 * Tells why a value cannot be of a kind.
 *
 * @param value as given, already trimmed.
 * @returns the reason, or `undefined` for a good value.
 */
export function checkValue(kind: PlaceholderKind, value: string): Refusal | undefined {
  const found = hidden.exec(value)?.[0];
  if (found !== undefined) {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { code: 'hidden', value: `U+${code}` };
  }
  if (kind === 'text') return undefined;
  if (value[0] === '-') return { code: 'hyphen', value };
  return kinds[kind](value) ? undefined : { code: kind, value };
}

const secret =
  /(^|[-_.])(password|passwd|passphrase|secret|token|jwt|credentials?|(api|access|private|secret|encryption)[-_.]?key)$/i;

/** Whether a placeholder's name asks for a secret: the page never takes a value for such a one. */
export function isSecretName(name: string): boolean {
  return secret.test(name);
}
