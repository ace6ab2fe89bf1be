import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { hasOption, innermost, isCall, nameOf, wordsOfCall } from '../../../shell/ask.ts';
import type { Link, Stage } from '../../../shell/collect.ts';
import { eachStage, reportLink } from '../../shell/each.ts';

/** Tools that look at TCP, asked about a port that the service declares as UDP only. */
export const udpPort: Rule = {
  id: 'inventory/udp-port',
  level: 'error',
  why: 'A look at TCP never shows a UDP port: the answer is the same whether the server runs or not.',
  page(page, report) {
    const ports = udpOnly(page);
    if (ports.length === 0) return;
    eachStage(page, (stage, block) => {
      const link = innermost(stage);
      if (!link || !looksAtTcp(link)) return;
      const words = asked(stage);
      const port = ports.find((one) => words.some((word) => mentions(word, one)));
      if (port === undefined) return;
      reportLink(report, block, link, {
        message: `${nameOf(link)} looks at TCP here, and port ${port} of the service is UDP.`,
        help: isCall(link, 'ss', 'netstat')
          ? 'Use ss -ulnp.'
          : 'Ask the server in its own protocol.',
      });
    });
  },
};

function udpOnly(page: Page): number[] {
  const ports = page.service?.inventory?.ports ?? [];
  const tcp = new Set(ports.filter(({ protocol }) => protocol === 'tcp').map(({ port }) => port));
  return ports
    .filter((one) => one.protocol === 'udp' && !tcp.has(one.port))
    .map(({ port }) => port);
}

function looksAtTcp(link: Link): boolean {
  if (isCall(link, 'telnet')) return true;
  if (isCall(link, 'nc', 'ncat', 'netcat')) return !hasOption(link, 'u', '--udp');
  if (!isCall(link, 'ss', 'netstat')) return false;
  return hasOption(link, 't', '--tcp') && !hasOption(link, 'u', '--udp');
}

/** Its own words, and those of whatever its output goes through. */
function asked(stage: Stage): string[] {
  const links = stage.pipe?.stages.map((one) => one && innermost(one)) ?? [innermost(stage)];
  return links.flatMap((link) => (link ? wordsOfCall(link) : []));
}

const mentions = (word: string, port: number) =>
  new RegExp(`(?<![\\d.])${port}(?![\\d.])`).test(word);
