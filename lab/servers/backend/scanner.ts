import { connect } from 'node:net';

const { CLAMAV_HOST = '' } = process.env;

/**
 * Has the virus scanner look at a file.
 *
 * @returns what it found, or undefined
 * @throws Error when it does not answer
 */
export async function scan(content: Buffer): Promise<string | undefined> {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const said = await talk(
    Buffer.concat([Buffer.from('zINSTREAM\0'), size, content, Buffer.alloc(4)]),
  );
  if (/OK\0?$/.test(said)) return undefined;
  return /stream: (.*) FOUND/.exec(said)?.[1] ?? said;
}

/** Asks whether it is there. */
export async function pingScanner(): Promise<void> {
  const said = await talk(Buffer.from('zPING\0'));
  if (!said.startsWith('PONG')) throw new Error(`The scanner said ${said}`);
}

function talk(request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(3310, CLAMAV_HOST);
    let said = '';
    socket.setTimeout(5000, () => socket.destroy(new Error('The scanner does not answer')));
    socket.on('data', (data) => {
      said += data.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
    socket.write(request);
  });
}
