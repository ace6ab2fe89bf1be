import type { Rule } from '../../../rule.ts';
import { nameOf, wordsOfCall } from '../../../shell/ask.ts';
import type { Link } from '../../../shell/collect.ts';
import { eachShell, reportLink } from '../../shell/each.ts';

const tools = /^ip6?tables(?:-legacy|-nft)?$/;

/** A single address that is to be kept out, appended behind whatever lets it in. */
export const appendedFirewallRule: Rule = {
  id: 'change/appended-firewall-rule',
  level: 'warn',
  why: 'The first rule that fits decides. Behind one that accepts, an appended one is never reached.',
  page(page, report) {
    eachShell(page, (shell, block) => {
      const calls = shell.stages.flatMap(({ links }) =>
        links.filter(({ call }) => tools.test(call.path[0] ?? '')),
      );
      // A whole set of rules is written in its order.
      if (calls.some((link) => !blocks(link) && changes(link))) return;
      for (const link of calls.filter(blocks)) {
        const tool = nameOf(link);
        const other = tool.startsWith('iptables') ? 'IPv6' : 'IPv4';
        reportLink(report, block, link, {
          message: `${tool} -A puts the rule last, behind those that accept; ${other} is not covered.`,
          help: `Insert it first, with ${tool} -I. It is gone after a restart of the machine.`,
        });
      }
    });
  },
};

const changes = (link: Link) =>
  wordsOfCall(link).some((word) => /^-[AIPFN]$|^--(?:append|insert|policy|flush)/.test(word));

function blocks(link: Link): boolean {
  const words = wordsOfCall(link);
  const after = (option: RegExp) => words[words.findIndex((word) => option.test(word)) + 1] ?? '';
  return (
    words.some((word) => /^(?:-A|--append)$/.test(word)) &&
    words.some((word) => /^(?:-s|--source|--src)$/.test(word)) &&
    /^(?:DROP|REJECT)$/.test(after(/^(?:-j|--jump)$/)) &&
    words.some((word) => /^(?:-j|--jump)$/.test(word))
  );
}
