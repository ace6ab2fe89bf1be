import type { Arg } from 'remark-runbook';
import { grepOf, hasOption, innermost, isCall, optionValue } from '../../shell/ask.ts';
import type { Link, Stage } from '../../shell/collect.ts';

type Protocol = 'tcp' | 'udp';

/** A port of this host that a command asks for. */
export interface Asked {
  arg: Arg;
  port: number;
  /** Absent where both are meant, or neither is said. */
  protocol: Protocol | undefined;
  /** It only knocks: whose port it is depends on the host. */
  anyHost?: boolean;
}

type Find = (link: Link, stage: Stage) => Asked[];

const all = (arg: Arg, pattern: RegExp, protocol: Protocol | undefined): Asked[] =>
  [...arg.value.text.matchAll(pattern)].map((match) => ({
    arg,
    port: Number(match.at(-1)),
    protocol: protocolOf(match.groups?.protocol) ?? protocol,
  }));

const protocolOf = (word: string | undefined): Protocol | undefined => {
  const lower = word?.toLowerCase();
  return lower === 'tcp' || lower === 'udp' ? lower : undefined;
};

/** What the options of `ss` and `netstat` restrict it to. */
function socketsOf(link: Link): Protocol | undefined {
  const tcp = hasOption(link, 't', '--tcp');
  const udp = hasOption(link, 'u', '--udp');
  return tcp === udp ? undefined : tcp ? 'tcp' : 'udp';
}

const local = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0):(\d+)(?=[/?#]|$)/g;

/** The same for clients of any kind: `localhost:9092`, `--registry=http://localhost:4873`. */
const address =
  /^(?:--?[\w-]+=|\w+=)?(?:[a-z][\w+.-]*:\/\/)?(?:localhost|127\.0\.0\.1|\[::1\]):(\d+)(?=[/?#,]|$)/g;

const finders: readonly (readonly [names: readonly string[], find: Find])[] = [
  [
    ['ss', 'netstat'],
    (link, stage) => {
      const words = link.call.rest.flatMap((arg) =>
        all(arg, /(?:^|sport\s*=+\s*|\bsport\s+):(\d+)\b/g, socketsOf(link)),
      );
      const index = stage.pipe?.stages.indexOf(stage) ?? -1;
      const after = index < 0 ? [] : (stage.pipe?.stages.slice(index + 1) ?? []);
      return [
        ...words,
        ...after.flatMap((one) => {
          const grep = grepOf(one);
          if (!grep) return [];
          // A number alone stands in lines of the other protocol too, which inventory/udp-port sees.
          const numbers = all(grep.pattern, /^(\d{4,5})$/g, undefined);
          return [...numbers, ...all(grep.pattern, /:(\d{2,5})\b/g, socketsOf(link))];
        }),
      ];
    },
  ],
  [
    ['lsof'],
    ({ args }) =>
      args.flatMap((arg) => all(arg, /^(?:-[a-zA-Z]*i)?(?<protocol>TCP|UDP)?:(\d+)$/gi, undefined)),
  ],
  [
    ['fuser'],
    ({ call }) =>
      call.rest.flatMap((arg) =>
        [...arg.value.text.matchAll(/^(\d+)\/(tcp|udp)$/g)].map(([, port, protocol]) => ({
          arg,
          port: Number(port),
          protocol: protocolOf(protocol),
        })),
      ),
  ],
  [
    ['iptables', 'ip6tables'],
    (link) => {
      const port = optionValue(link, ['--dport', '--destination-port']);
      const input = link.args.some(({ value }) => value.text === 'INPUT');
      const protocol = protocolOf(optionValue(link, ['-p', '--protocol'])?.value.text);
      return port && input ? all(port, /^(\d+)$/g, protocol) : [];
    },
  ],
  [
    ['ufw', 'firewall-cmd'],
    ({ call }) =>
      call.rest.flatMap((arg) =>
        [...arg.value.text.matchAll(/^(?:--(?:add|remove|query)-port=)?(\d+)\/(tcp|udp)$/g)].map(
          ([, port, protocol]) => ({ arg, port: Number(port), protocol: protocolOf(protocol) }),
        ),
      ),
  ],
  [['curl', 'wget'], ({ args }) => args.flatMap((arg) => all(arg, local, 'tcp'))],
  [
    ['nc', 'ncat', 'netcat'],
    (link) => {
      if (!hasOption(link, 'u', '--udp')) return [];
      const last = link.call.rest.at(-1);
      return last
        ? all(last, /^(\d+)$/g, 'udp').map((one): Asked => ({ ...one, anyHost: true }))
        : [];
    },
  ],
];

/** The ports that the command at the end of a stage asks for. */
export function portsIn(stage: Stage): Asked[] {
  const link = innermost(stage);
  if (!link) return [];
  const found = finders.find(([names]) => isCall(link, ...names));
  return found ? found[1](link, stage) : link.args.flatMap((arg) => all(arg, address, undefined));
}
