/** Bytes as the letters that an address may hold. */
export const bytesOf = {
  toBase64(bytes: Uint8Array): string {
    let text = '';
    // In pieces: as arguments of one call a record of some size would be too many.
    for (let start = 0; start < bytes.length; start += 8_192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
    }
    return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  },

  /** @throws DOMException where the letters are none of those */
  fromBase64(text: string): Uint8Array<ArrayBuffer> {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(raw, (sign) => sign.charCodeAt(0));
  },
};

export const textOf = {
  toBytes: (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text),
  /** @throws TypeError where the bytes are no text */
  fromBytes: (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** With a checksum at its end, unlike `deflate-raw`: a letter that was changed on the way shows. */
const form = 'deflate';

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = await collect(through(bytes, new CompressionStream(form)), Infinity);
  return packed ?? new Uint8Array();
}

/**
 * @returns nothing if that would be more than `most` bytes; it stops there
 * @throws TypeError where the bytes were packed by nobody
 */
export function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | undefined> {
  return collect(through(bytes, new DecompressionStream(form)), most);
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
