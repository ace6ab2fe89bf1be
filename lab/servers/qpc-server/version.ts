import { randomBytes } from 'node:crypto';

const quic1 = 1;

/**
 * The answer to a long packet of a QUIC version that this server does not have: those it has (RFC
 * 9000, 17.2.1). Undefined for anything else.
 */
export function versionNegotiation(packet: Buffer): Buffer | undefined {
  if (packet.length < 1200 || ((packet[0] ?? 0) & 0x80) === 0) return undefined;
  if (packet.readUInt32BE(1) === quic1) return undefined;
  const to = packet.subarray(6, 6 + (packet[5] ?? 0));
  const at = 6 + to.length;
  const from = packet.subarray(at + 1, at + 1 + (packet[at] ?? 0));
  const first = Buffer.from([0x80 | (randomBytes(1)[0] ?? 0), 0, 0, 0, 0]);
  const versions = Buffer.alloc(4);
  versions.writeUInt32BE(quic1);
  return Buffer.concat([
    first,
    Buffer.from([from.length]),
    from,
    Buffer.from([to.length]),
    to,
    versions,
  ]);
}
