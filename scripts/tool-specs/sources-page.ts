import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { About } from './about.ts';

const intro = `# Where the data about tools comes from

Each file holds the names of the subcommands and options of one tool, and whether an option takes a
value: facts, no words of anybody's manual. They are made by \`npm run specs\`, which asks the tools
that are installed where it runs, reads packages it fetches for the run, and lays
\`scripts/tool-specs/overlays\` over both. A tool that is not installed there keeps its file.

| source | what it is | licence |
|---|---|---|
| \`help\`, \`cobra\`, \`git\`, \`openssl\`, \`redis\` | the tool's own list of its options | names only: facts about the tool |
| \`aws\` | the tables of the AWS command line | Apache-2.0 |
| \`redis\` | the commands in \`@ioredis/commands\` | MIT |
| \`fig\`, \`bsd\` | \`@withfig/autocomplete\`; \`bsd\` where it describes the macOS tool of that name | MIT |
| overlay | written by hand for this project from the tools' manuals | MIT |

## The form

\`options\` are those of a tool or subcommand, \`shared\` those its subcommands accept too. Behind a name
\`=\` is a value, \`?\` a value that is joined or left out, \`~\` a value or none, \`=2\` two values, \`;\` a
command up to \`;\` or \`+\`. \`sub\` are subcommands; a string is another name for a sibling, or \`@file\`.
\`names\` are subcommands of which only the name is known. \`how\`: \`prefix\` (the beginning of a long
option is enough), \`negate\` (\`--no-…\`), \`single\` (one hyphen before a word), \`double\` (or two), \`long\` (always two), \`dashes\` (\`_\` is \`-\`),
\`toggle\` (\`--skip-…\`), \`subprefix\` (the beginning of a subcommand is enough), \`same\` (subcommands take the tool's own options), \`anywhere\` (options of a subcommand may
stand before it), \`open\` (only what is nearly a known subcommand is wrong), \`aliases\` (people make short ones), \`stale\` (a newer version may have more), \`plus\` (options begin with \`+\`), \`short\` (\`--no-o\` for \`-o\`), \`anycase\`, \`bundle\` (the first word
is letters of options without a hyphen). \`stop\`: operands after which options are another program's. \`operands\`: how many
must be there, \`most\` how many there may be. \`pairs\`: operands are \`name=value\` with these names. \`terms\`: behind the first operand what is nearly one of these words is misspelt. \`required\`: options that must. \`gone\`: what is removed, and its successor. \`plugins\`: anybody may add subcommands.

## The tools

| tool | sources | version | date |
|---|---|---|---|
`;

/** The page that says where each file comes from. */
export function sourcesPage(folder: string, tools: readonly string[]): string {
  const rows = tools.map((tool) => {
    const { about } = JSON.parse(readFileSync(join(folder, `${tool}.json`), 'utf8')) as {
      about: About;
    };
    return `| ${tool} | ${about.from.join(', ')} | ${about.version ?? ''} | ${about.date} |`;
  });
  return `${intro}${rows.join('\n')}\n`;
}
