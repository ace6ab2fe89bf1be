import type { ListItem, Nodes } from 'mdast';
import { wordsOf } from 'remark-runbook';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { isQuoted, startOf } from '../../../visit.ts';

const things =
  '(?:(?:application|app|backend|frontend|server|service|system|error|container|database|db|redis|network|disk|slow|long[- ]running|all|any|other|relevant|recent|external|user|temporary|temp|cpu|memory) )*';
const whole = (verbs: string, nouns: string) =>
  new RegExp(
    `^(?:${verbs}) (?:the |for |in |at |all |any |your )*${things}(?:${nouns})(?: if needed| if necessary| as needed| as appropriate)?$`,
  );

/** A step, in full, that says what is wanted and not how. Each must be sure: other words are fine. */
const vague = [
  whole(
    'check|review|look(?: at| into| through)?|inspect|examine|read|monitor|analy[sz]e|verify|see',
    'logs?|log files?|metrics?|dashboards?|status|health|config(?:uration)?s?|settings?|connectivity|resources?|resource usage|performance|alerts?|errors?|services?|systems?',
  ),
  whole('clear|flush|purge|empty|reset|clean', 'caches?|queues?|sessions?|temp(?:orary)? files?'),
  whole('kill|stop|terminate|end', 'quer(?:y|ies)|process(?:es)?|connections?|sessions?|jobs?'),
  whole(
    'restart|reboot|bounce|reload|stop|start|scale(?: up| down)?|redeploy',
    'services?|servers?|containers?|app(?:lication)?s?|systems?|backends?|databases?|db|pods?|components?|instances?|workers?',
  ),
  /^(?:investigate|troubleshoot|debug|fix|resolve|mitigate)(?: (?:the |any |further )*(?:root )?(?:issues?|problems?|causes?|errors?|incident))?(?: further)?$/,
  /^(?:take|perform) (?:the )?(?:appropriate|necessary|corrective|required) (?:actions?|steps|measures)$/,
];

/** Steps that leave the how to the reader: no command, no link, no name to hold on to. */
export const vagueStep: Rule = {
  id: 'structure/vague-step',
  level: 'warn',
  why: 'At night nobody remembers which log, where, and with which command.',
  page(page, report) {
    for (const item of itemsOf(page)) {
      const first = item.children[0];
      // Whatever comes below its first words is how.
      if (first?.type !== 'paragraph' || item.children.length > 1 || saysHow(first)) continue;
      const words = wordsOf(first).replace(/[.;!]+$/, '');
      if (!vague.some((pattern) => pattern.test(words.toLowerCase()))) continue;
      report({
        start: startOf(first),
        end: first.position?.end.offset ?? startOf(first) + 1,
        message: `"${words}" does not say how.`,
        help: 'Add the command, or link to the page that says it.',
      });
    }
  },
};

/** Steps, and the items of lists inside them: those are things to do as well. */
function itemsOf({ parsed }: Page): ListItem[] {
  const found: ListItem[] = [];
  const gather = (node: Nodes) => {
    if (!('children' in node) || isQuoted([node])) return;
    if (node.type === 'listItem') found.push(node);
    for (const child of node.children) gather(child);
  };
  for (const [list, { kind }] of parsed.lists) if (kind === 'steps') gather(list);
  return found;
}

/** A name in code, a link or a picture. */
function saysHow(node: Nodes): boolean {
  if (/^(?:inlineCode|link|linkReference|image|html)$/.test(node.type)) return true;
  return 'children' in node && node.children.some(saysHow);
}
