import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, info, warn } from './log.ts';

const month = 30 * 24 * 3600 * 1000;

/** Production makes no certificate by itself: both files must be there and belong together. */
export function checkCertificate(folder: string): void {
  const [cert, key] = ['server-cert.der', 'server-key.der'].map((name) => join(folder, name));
  if (!cert || !key || !existsSync(cert) || !existsSync(key)) fail('TLS cert or key missing');
  const certificate = new X509Certificate(readFileSync(cert));
  const secret = createPrivateKey({ key: readFileSync(key), format: 'der', type: 'pkcs8' });
  if (!certificate.checkPrivateKey(secret)) fail('TLS cert and key do not belong together');
  const ends = Date.parse(certificate.validTo);
  if (ends < Date.now()) warn('TLS certificate has expired');
  else if (ends < Date.now() + month) warn('TLS certificate expires within 30 days');
  else info(`TLS certificate valid until ${certificate.validTo}`);
}
