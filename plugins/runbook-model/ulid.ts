const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;
const randomLength = 16;

/** The first ten characters of a ULID: a time in milliseconds. */
export function encodeTime(time: number): string {
  let text = '';
  for (let rest = time; text.length < timeLength; rest = Math.floor(rest / 32)) {
    text = alphabet.charAt(rest % 32) + text;
  }
  return text;
}

/** The time in a ULID, which has to be a valid one. */
export function decodeTime(id: string): number {
  return [...id.slice(0, timeLength)].reduce((time, char) => time * 32 + alphabet.indexOf(char), 0);
}

/**
 * A ULID: it sorts by its time, and its other 80 bits are random.
 * @param random numbers from 0 to below 1; by default the browser's cryptographic ones
 */
export function ulid(time: number, random: () => number = cryptographic): string {
  const draw = () => alphabet.charAt(Math.floor(random() * 32));
  return encodeTime(time) + Array.from({ length: randomLength }, draw).join('');
}

function cryptographic(): number {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  return byte / 256;
}
