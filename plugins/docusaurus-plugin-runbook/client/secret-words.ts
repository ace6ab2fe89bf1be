import { translate } from '@docusaurus/Translate';

/** What is found where a secret seems to be, as the rest of "It looks like …". */
export const secretWords = {
  'private-key': translate({ id: 'runbook.secret.privateKey', message: 'a private key' }),
  'access-token': translate({ id: 'runbook.secret.accessToken', message: 'an access token' }),
  'access-key': translate({ id: 'runbook.secret.accessKey', message: 'an access key' }),
  'chat-token': translate({ id: 'runbook.secret.chatToken', message: 'a chat token' }),
  'json-web-token': translate({ id: 'runbook.secret.jwt', message: 'a JSON Web Token' }),
  address: translate({ id: 'runbook.secret.address', message: 'an address with a password' }),
  password: translate({ id: 'runbook.secret.password', message: 'a password' }),
  'password-or-key': translate({
    id: 'runbook.secret.passwordOrKey',
    message: 'a password or key',
  }),
  login: translate({ id: 'runbook.secret.login', message: 'a login' }),
  session: translate({ id: 'runbook.secret.session', message: 'a session' }),
  'database-key': translate({ id: 'runbook.secret.databaseKey', message: 'the key of a database' }),
  'aws-key': translate({ id: 'runbook.secret.awsKey', message: 'an access key of AWS' }),
} as const;

/** `a secret of GitHub`. */
export function secretOf(maker: string): string {
  return translate({ id: 'runbook.secret.of', message: 'a secret of {maker}' }, { maker });
}
