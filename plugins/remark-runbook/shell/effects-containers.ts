import { all, changes, type Knowledge, reads, sub } from './knowledge.ts';
import { words } from './runners.ts';
import type { Tool } from './tools.ts';

const execOptions = '-e --env -u --user -w --workdir --env-file --detach-keys --index';
const exec = words(execOptions, 1);
/** It makes a container, whatever runs inside; the command inside is still read by someone. */
const run = words(
  `${execOptions} -v --volume -p --publish --name --network --net -l --label -m --memory --cpus ` +
    '--entrypoint --mount --restart -h --hostname --add-host --device --platform --ulimit --log-driver',
  1,
  { effect: 'change', own: true },
);

const compose: Tool = {
  values: '-f --file -p --project-name --profile --env-file --project-directory --ansi --parallel',
  sub: sub(
    'ps logs top port images version ls events convert stats volumes',
    'up down restart start stop kill rm pull push build create pause unpause scale watch cp attach',
    {
      exec,
      run: { ...run, values: execOptions },
      config: reads(/ (-o|--output|--lock-image-digests)(=|\s|$)/),
    },
  ),
};

const objects = sub('ls list inspect', 'create rm remove prune update connect disconnect');

const docker: Tool = {
  values: '-H --host --context -c --config -l --log-level',
  sub: sub(
    'ps logs inspect stats top port version info images diff events history search',
    'restart start stop kill rm rmi create pull push build pause unpause update rename commit tag load ' +
      'import login logout cp attach export save',
    {
      exec,
      run,
      compose,
      wait: reads(),
      container: {
        sub: sub(
          'ls list ps inspect logs stats top port diff',
          'restart start stop kill rm prune update',
          { exec, run },
        ),
      },
      image: { sub: sub('ls list inspect history', 'rm prune pull push build tag load save') },
      ...all({ sub: objects }, 'volume network secret config plugin'),
      context: { sub: sub('ls list inspect show', 'use create rm update') },
      system: { sub: sub('df info events', 'prune') },
      builder: { sub: sub('', 'prune build') },
      node: { sub: sub('ls inspect ps', 'update rm promote demote') },
      service: { sub: sub('ls inspect logs ps', 'create rm rollback scale update') },
      stack: { sub: sub('ls ps services config', 'deploy rm') },
      swarm: { sub: sub('', 'init join leave update unlock ca') },
    },
  ),
};

const dry = /^--dry-run(=(client|server|true))?$/;
const apply: Tool = changes(dry);

const kubectl: Tool = {
  values:
    '-n --namespace --context --cluster --kubeconfig --user -s --server --token --as --request-timeout',
  sub: {
    ...sub(
      'get describe logs top explain version api-resources api-versions events diff wait ' +
        'port-forward proxy kustomize whoami projects status',
    ),
    'cluster-info': reads(/ --output-directory(=|\s|$)/),
    ...all(
      apply,
      'apply delete create patch replace scale edit drain cordon uncordon taint label annotate set',
      'expose cp autoscale attach debug adm new-app new-project',
    ),
    exec: words('-n --namespace -c --container --context --kubeconfig', 1, { dashes: true }),
    run: words(
      '-n --namespace --context --kubeconfig --image --env --port -l --labels --overrides',
      1,
      {
        ...apply,
        own: true,
        dashes: true,
      },
    ),
    rollout: { sub: sub('status history', 'restart undo pause resume') },
    auth: { sub: sub('can-i whoami', 'reconcile') },
    config: {
      sub: sub(
        'view get-contexts current-context get-clusters get-users',
        'use-context set set-context set-cluster set-credentials delete-context unset rename-context',
      ),
    },
  },
};

/** `aws <service> <verb>`: the verb tells. */
const verbs: Tool['subs'] = [
  [
    /^(describe|list|get|lookup|filter|search|simulate|batch-get|head|query|scan|select|preview|validate|estimate|detect|test)(-|$)|^(ls|wait|help|tail|decode-authorization-message)$/,
    reads(),
  ],
  [
    /^(create|delete|put|update|modify|attach|detach|add|remove|start|stop|reboot|terminate|run|enable|disable|associate|disassociate|revoke|authorize|register|deregister|tag|untag|set|reset|restore|copy|import|export|send|invoke|cancel|release|allocate|assign|unassign|publish|rotate|schedule|change|purge|replace|apply|deactivate|activate|upload|batch|promote|failover|admin|archive|accept|reject|abort|complete|execute|deploy|rollback)(-|$)|^(cp|mv|rm|sync|mb|rb|presign|website)$/,
    changes(/^--dry-?run$/),
  ],
];

/** Containers, clusters and clouds. */
export const containers: Knowledge = {
  ...all(docker, 'docker podman nerdctl'),
  ...all(compose, 'docker-compose podman-compose'),
  ...all(kubectl, 'kubectl oc k'),
  crictl: {
    sub: sub(
      'ps pods logs inspect images stats info version imagefsinfo',
      'rm rmi stop stopp rmp pull',
      { exec },
    ),
  },
  helm: {
    values: '-n --namespace --kube-context --kubeconfig',
    sub: sub('list ls status get history show template version search env lint', '', {
      ...all(apply, 'upgrade install rollback uninstall delete'),
      repo: { sub: sub('list', 'add update remove') },
    }),
  },
  aws: {
    values: '--region --profile --output --query --endpoint-url --color',
    sub: { '*': { values: '--region --profile --output --query', subs: verbs } },
  },
  terraform: {
    sub: sub(
      'show output validate version providers graph',
      'apply destroy import taint untaint init refresh',
      {
        plan: reads(/ --?(out|generate-config-out)(=|\s|$)/),
        state: { sub: sub('list show pull', 'rm mv push replace-provider') },
      },
    ),
  },
  zpool: {
    sub: sub(
      'status list get iostat history events',
      'scrub clear create destroy add remove attach detach replace online offline import export set',
    ),
  },
  zfs: {
    sub: sub(
      'list get diff',
      'create destroy set snapshot rollback rename mount unmount send receive',
    ),
  },
};
