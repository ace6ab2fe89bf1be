import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.ts';
import { readAbout } from './about.ts';
import { makeKit } from './make.ts';
import { describeProblem, KitProblem } from './problem.ts';
import { prepareFolder, writeKit } from './write.ts';
import { pack } from './zip.ts';

const root = path.resolve(import.meta.dirname, '..');
const name = 'emergency-kit.zip';
const help = `npm run kit -- [--out folder] [--site folder] [--built folder]

Makes ${name}: the site, each playbook and each printed set, to be opened without a network.
  --out    where it goes (kit/dist)
  --site   the folder with the site's docusaurus.config (this project)
  --built  a folder the site was built into from the same files; without it, it is built now
It is a copy of the last commit, or of now if files were changed; SOURCE_DATE_EPOCH sets the time.`;

try {
  await run();
} catch (error) {
  console.error(describeProblem(error, Boolean(process.env.HANDRAIL_DEBUG)));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { out, site, built, help: asked } = readOptions();
  if (asked) {
    console.log(help);
    return;
  }
  await prepareFolder(out);
  const about = await readAbout(site);
  const browser = await launch();
  try {
    const files = await makeKit({ site, built, about, browser, say: (what) => console.log(what) });
    const zip = pack(files, about.at);
    const file = await writeKit(out, name, zip);
    console.log(`${file}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB`);
  } finally {
    await browser.close();
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string', default: path.join(root, 'kit/dist') },
        site: { type: 'string', default: root },
        built: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const { out, site, built, help } = values;
    return {
      out: path.resolve(out),
      site: path.resolve(site),
      built: built === undefined ? undefined : path.resolve(built),
      help,
    };
  } catch (error) {
    throw new KitProblem(`${(error as Error).message}\n\n${help}`);
  }
}

async function launch() {
  try {
    return await launchBrowser();
  } catch (error) {
    throw new KitProblem(`The sets are printed by a Chromium. ${(error as Error).message}`);
  }
}
