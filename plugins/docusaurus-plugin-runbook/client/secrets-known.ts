import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';
import { secretOf, secretWords } from './secret-words.ts';
import type { Secret } from './secrets.ts';

/** How the makers of tokens write themselves, where that is not their rule's name. */
const names: Readonly<Record<string, string>> = {
  aws: 'AWS',
  gcp: 'Google Cloud',
  npm: 'npm',
  openai: 'OpenAI',
  github: 'GitHub',
  gitlab: 'GitLab',
  huggingface: 'Hugging Face',
  sendgrid: 'SendGrid',
};

const kinds: Readonly<Record<string, string>> = {
  basicauth: secretWords.address,
  privatekey: secretWords['private-key'],
  'database-connection-string': secretWords.address,
};

/**
 * Finds the tokens of many services by the rules of secretlint (MIT). They are called directly:
 * all of them answer at once, which is needed when a page is being closed. The one that lets a
 * comment in the text switch the others off is left out, as is an account's number, which is no
 * secret.
 */
export function findKnown(text: string): Secret[] {
  const found: Secret[] = [];
  for (const rule of rules) {
    if (rule.meta.type !== 'scanner') continue;
    const context: SecretLintRuleContext = {
      sharedOptions: {},
      createTranslator: () => (id, data) => ({ message: '', messageId: String(id), data }),
      report({ range: [start, end], message }) {
        if (message.messageId !== 'AWSAccountID')
          found.push({ start, end, what: whatOf(rule.meta.id) });
      },
      ignore() {},
    };
    // What reads files looks at the path; there is none.
    const source = { content: text, filePath: '' } as SecretLintSourceCode;
    void rule.create(context, {}).file?.(source);
  }
  return found;
}

function whatOf(id: string): string {
  const name = id.replace('@secretlint/secretlint-rule-', '');
  const spelled = names[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return kinds[name] ?? secretOf(spelled);
}
