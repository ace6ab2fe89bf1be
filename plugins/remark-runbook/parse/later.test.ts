import { expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePage } from './page.ts';

const text = `
:::steps

1. Look

   \`\`\`bash expct="a line"
   docker ps --filter name=<name>
   \`\`\`

   - [ ] It runs

     \`\`\`bash
     docker restart "$NAME"
     \`\`\`

:::

\`\`\`sh
uptime
\`\`\`
`;

const read = (commands: true | 'later') => {
  const { frontMatter } = readFrontMatter({});
  return parsePage(parseMarkdown(text, 'md'), { id: 'page', frontMatter, commands });
};

it('has nothing of the commands before they are read, and all of them afterwards', () => {
  const page = read('later');
  expect(page.playbook.lists[0]?.steps[0]).toMatchObject({ title: 'Look', blocks: [] });
  expect([page.blocks.size, page.problems, page.playbook.placeholders]).toEqual([0, [], []]);
  page.readCommands?.();
  const { readCommands: _, ...model } = page;
  const whole = read(true);
  expect(model).toEqual(whole);
  expect([...page.blocks.values()]).toEqual([...whole.blocks.values()]);
  expect(page.playbook.placeholders).toEqual(['name']);
});
