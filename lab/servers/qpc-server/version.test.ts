import { describe, expect, it } from 'vitest';
import { versionNegotiation } from './version.ts';

/** As the playbooks send it: `printf '\300\032\052\072\112\010quicping\010quicping%01200d' 0`. */
const asked = Buffer.concat([
  Buffer.from([0o300, 0o32, 0o52, 0o72, 0o112, 8]),
  Buffer.from('quicping'),
  Buffer.from([8]),
  Buffer.from('quicping'),
  Buffer.from('0'.repeat(1200)),
]);

describe('a packet of an unknown QUIC version', () => {
  it('is answered with the versions there are', () => {
    const answer = versionNegotiation(asked);
    expect(answer?.readUInt32BE(1)).toBe(0);
    expect(answer?.subarray(6, 14).toString()).toBe('quicping');
    expect(answer?.readUInt32BE((answer?.length ?? 4) - 4)).toBe(1);
  });

  it('is left alone when it is short, or of a version there is', () => {
    expect(versionNegotiation(asked.subarray(0, 100))).toBeUndefined();
    const known = Buffer.from(asked);
    known.writeUInt32BE(1, 1);
    expect(versionNegotiation(known)).toBeUndefined();
  });
});
