/** A mail server that takes everything from whoever knows the password, and keeps it in a folder. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const { MAIL_USER, MAIL_PASSWORD, MAIL_FOLDER = '/srv/mail', MAIL_ADDRESS } = process.env;

mkdirSync(MAIL_FOLDER, { recursive: true });
const server = new SMTPServer({
  authOptional: false,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth({ username, password }, _session, done) {
    const known = username === MAIL_USER && password === MAIL_PASSWORD;
    if (known) done(null, { user: username });
    else done(Object.assign(new Error('Invalid login'), { responseCode: 535 }));
  },
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      writeFileSync(join(MAIL_FOLDER, `${randomUUID()}.eml`), Buffer.concat(parts));
      done();
    });
  },
});
server.on('error', (error) => process.stderr.write(`${error.message}\n`));
server.listen(587, MAIL_ADDRESS, () => process.stdout.write('Listening on port 587\n'));
process.once('SIGTERM', () => process.exit(0));
