import { type Arg, slice } from 'remark-runbook';
import { isCall } from '../../shell/ask.ts';
import type { Link } from '../../shell/collect.ts';
import { operandsOf } from './names.ts';

const verbs = new Set(
  (
    'start stop restart reload try-restart reload-or-restart try-reload-or-restart status show cat edit ' +
    'enable disable reenable mask unmask is-active is-enabled is-failed reset-failed kill revert freeze thaw'
  ).split(' '),
);
const initVerbs = /^(?:start|stop|restart|reload|status|force-reload|try-restart)$/;
const values =
  '-t --type -p --property -P -s --signal -n --lines -H --host -M --machine -o --output --state --what ' +
  '--job-mode --root --kill-who --kill-whom --drop-in';

/** What the system itself brings, on every host: nobody lists it as a part of a service. */
const systems =
  /^(?:systemd-[\w-]+|docker|containerd|crio|podman|kubelet|sshd?|cron|crond|anacron|atd|rsyslog|syslog(?:-ng)?|dbus|NetworkManager|networking|network|firewalld|ufw|iptables|nftables|fail2ban|chronyd?|ntpd?|ntpsec|auditd|snapd|multipathd|iscsid|lvm2[\w-]*|rpcbind|nfs[\w-]*|autofs|getty|user|polkit|udev|apparmor|unattended-upgrades|qemu-guest-agent|cloud-[\w-]+|amazon-ssm-agent)$/;

/** Units of other kinds than services and timers belong to the host. */
const others = /\.(?:target|mount|automount|swap|device|slice|scope)$/;

/** `qpc-server.service` and `web@3` as they are declared: `qpc-server`, `web@`. */
export const bareUnit = (name: string): string =>
  name.replace(/\.(?:service|timer|socket|path)$/, '').replace(/@.*$/, '@');

/** Whether a unit is one that a service would list. */
export const isOwn = (name: string): boolean =>
  !others.test(name) && !systems.test(bareUnit(name).replace(/@$/, ''));

/** The words of a call that name units. */
export function unitsIn(link: Link): Arg[] {
  const { call } = link;
  if (isCall(link, 'systemctl')) {
    const [verb, rest] = split(link);
    if (verb === 'set-property') return operandsOf(rest, values).slice(0, 1);
    return verbs.has(verb) ? operandsOf(rest, values) : [];
  }
  if (isCall(link, 'service')) {
    const [unit, verb] = call.operands;
    return unit && verb && initVerbs.test(verb.value.text) ? [unit] : [];
  }
  return isCall(link, 'journalctl') ? journalUnits(link) : [];
}

/** The subcommand, and the words beside it. */
function split({ call }: Link): [verb: string, rest: readonly Arg[]] {
  const sub = call.path[1];
  if (sub !== undefined) return [sub, call.rest];
  const verb = operandsOf(call.rest, values)[0];
  return [verb?.value.text ?? '', call.rest.filter((one) => one !== verb)];
}

function journalUnits({ args }: Link): Arg[] {
  return args.flatMap((arg, index) => {
    const { text } = arg.value;
    const next = args[index + 1];
    if (/^(?:-[a-zA-Z]*u|--unit)$/.test(text)) return next ? [next] : [];
    return /^--unit=/.test(text) ? [cut(arg, 7)] : [];
  });
}

/** A word without its first characters. */
function cut({ value, shown }: Arg, length: number): Arg {
  return { value: slice(value, length), shown: shown.slice(length) };
}
