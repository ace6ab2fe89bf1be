import type { Options, Spec } from '../spec.ts';
import { output } from './output.ts';

/** Reads openssl: its commands, what each accepts, and the digests and ciphers that are options. */
export function fromOpenssl(): Spec | undefined {
  const commands = words('-commands');
  if (!commands) return undefined;
  const named = [...(words('-digest-commands') ?? []), ...(words('-cipher-commands') ?? [])];
  const spec: Spec = { sub: new Map(), names: new Set(named) };
  for (const name of commands) {
    spec.sub?.set(name, { options: readHelp(output(['openssl', name, '-help']) ?? '') });
  }
  return spec;
}

const words = (list: string) => output(['openssl', 'list', list])?.split(/\s+/).filter(Boolean);

/** ` -connect val   words`; in a line of its own ` -*` stands for any digest or cipher. */
function readHelp(text: string): Options {
  const options: Options = new Map();
  for (const line of text.split('\n')) {
    const [, name, value] = /^ (-[\w*-]+)(?: (\S+))?(?:\s{2,}|$)/.exec(line) ?? [];
    if (name) options.set(name, value ? '=' : '');
  }
  return options;
}
