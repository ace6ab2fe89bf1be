/** `lab pid <name>`, for whoever breaks something: the process of a container or unit. */
import { states } from '../ask.ts';
import { refuse } from '../refuse.ts';

const [command = '', name = '', key = ''] = process.argv.slice(2);
const all = [...(await states('container')), ...(await states('unit'))];
const found =
  all.find((one) => one.name === name) ?? refuse(`${command} ${name}: nothing here has this name.`);
if (command === 'pid') process.stdout.write(`${found.pid}\n`);
else if (command === 'env') process.stdout.write(`${found.environment[key] ?? ''}\n`);
else refuse(`${command}: not one of pid, env.`);
