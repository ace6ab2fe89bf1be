import { BlockList, isIPv6 } from 'node:net';

/*
 * A check in CI asks whatever address a pull request writes into a page. Machines inside the
 * network, the one it runs on and the cloud's own (169.254.169.254) must not be among them.
 */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(net, prefix, 'ipv4');
  // The same written as an address of version 6.
  inside.addSubnet(`::ffff:${net}`, 96 + prefix, 'ipv6');
  inside.addSubnet(`64:ff9b::${net}`, 96 + prefix, 'ipv6');
}
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(net, prefix, 'ipv6');
}

/** Whether an address is one of the open Internet. */
export function isPublic(address: string): boolean {
  return !inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
