import { all, changes, type Knowledge, reads, sub } from './knowledge.ts';

const dump = reads(/ (-r|--result-file|-f|--file|--tab|-T)[ =]/);

const redisReads =
  'get mget strlen getrange exists ttl pttl type keys scan sscan hscan zscan randomkey dbsize llen lrange ' +
  'lindex lpos hget hmget hgetall hkeys hvals hlen hexists scard smembers sismember srandmember sinter ' +
  'zcard zrange zrangebyscore zrevrange zscore zrank zcount xlen xrange xrevrange xinfo xpending ping ' +
  'info time role lastsave echo monitor object lolwut psubscribe subscribe pubsub command';
const redisChanges =
  'set setex setnx mset append incr decr incrby decrby del unlink expire persist rename move copy ' +
  'flushall flushdb lpush rpush lpop rpop lrem ltrim lset rpoplpush lmove hset hdel hincrby sadd srem ' +
  'spop zadd zrem zpopmin zpopmax xadd xdel xtrim xack save bgsave bgrewriteaof shutdown failover ' +
  'replicaof slaveof restore migrate swapdb eval evalsha fcall publish';

/** Databases, queues, web servers, monitoring. */
export const services: Knowledge = {
  'redis-cli': {
    values: '-h -p -a -u -n -s -r -i --user --pass -t --cacert --cert --key',
    anyCase: true,
    reads: /^--(stat|latency.*|bigkeys|memkeys|hotkeys|scan|version|intrinsic-latency)$/,
    changes: / --(pipe|eval|rdb|functions-rdb)( |$)/,
    sub: sub(redisReads, redisChanges, {
      config: { anyCase: true, sub: sub('get', 'set rewrite resetstat') },
      client: { anyCase: true, sub: sub('list info id getname', 'kill pause unpause') },
      memory: { anyCase: true, sub: sub('usage stats doctor', 'purge') },
      slowlog: { anyCase: true, sub: sub('get len', 'reset') },
      latency: { anyCase: true, sub: sub('latest history doctor graph', 'reset') },
      cluster: {
        anyCase: true,
        sub: sub('info nodes slots shards myid keyslot', 'failover reset forget meet addslots'),
      },
      acl: {
        anyCase: true,
        sub: sub('list users whoami getuser log cat', 'setuser deluser load save'),
      },
      sentinel: {
        anyCase: true,
        sub: sub(
          'masters master replicas slaves sentinels get-master-addr-by-name ckquorum',
          'failover reset set remove monitor',
        ),
      },
    }),
  },
  ...all(
    {
      values: '-h --host -u --user -P --port -S --socket',
      sub: sub(
        'status ping version variables extended-status processlist',
        'kill shutdown create drop reload refresh password stop-slave start-slave stop-replica start-replica',
      ),
      subs: [[/^flush-/, changes()]],
    },
    'mysqladmin mariadb-admin',
  ),
  ...all(dump, 'mysqldump mariadb-dump pg_dump pg_dumpall'),
  ...all(
    reads(),
    'pg_isready pg_controldata pg_config mysqlshow mariadb-show innotop mytop pgbadger pg_lsclusters',
  ),
  ...all(
    changes(),
    'pg_restore createdb dropdb createuser dropuser vacuumdb reindexdb clusterdb mysqlimport mysqlcheck mariadb-check mysql_upgrade mariadb-upgrade',
  ),
  pg_ctl: { sub: sub('status', 'start stop restart reload promote') },
  pg_ctlcluster: { effect: 'change', reads: /^status$/ },
  rabbitmqctl: {
    sub: sub(
      'status cluster_status report environment ping node_health_check',
      'stop stop_app start_app reset force_reset purge_queue delete_queue',
    ),
    subs: [
      [/^list_/, reads()],
      [/^(add|delete|set|clear|change|close|forget|join)_/, changes()],
    ],
  },
  etcdctl: {
    sub: sub('get version watch', 'put del compact defrag', {
      member: { sub: sub('list', 'add remove update promote') },
      endpoint: { sub: sub('status health hashkv') },
      alarm: { sub: sub('list', 'disarm') },
      snapshot: { sub: sub('status', 'save restore') },
    }),
  },
  ceph: {
    effect: undefined,
    sub: sub('status health df -s', '', {
      osd: { sub: sub('tree df status stat dump perf', 'out in down set unset reweight rm purge') },
      pg: { sub: sub('stat dump', 'repair scrub deep-scrub') },
    }),
  },
  nginx: { reads: /^-[tTvV]+$/, changes: / -s/ },
  ...all(
    {
      sub: sub(
        'configtest status fullstatus -t -S -M -v',
        'start stop restart graceful graceful-stop',
      ),
    },
    'apachectl apache2ctl httpd',
  ),
  haproxy: { reads: /^-[cv]+$/ },
  promtool: { sub: sub('check query test tsdb debug') },
  amtool: {
    values: '--alertmanager.url --config.file',
    sub: sub('check-config config cluster', '', {
      alert: { effect: 'read', sub: sub('query', 'add') },
      silence: { effect: 'read', sub: sub('query', 'add expire update import') },
    }),
  },
  postqueue: { reads: /^-[pj]$/, changes: / -[fis]/ },
  mailq: reads(),
  postsuper: changes(),
  vault: {
    sub: sub('status read list version', 'write delete seal unseal login operator', {
      kv: { sub: sub('get list metadata', 'put patch delete destroy undelete rollback') },
    }),
  },
  consul: { sub: sub('members info monitor catalog', 'leave force-leave reload lock') },
};
