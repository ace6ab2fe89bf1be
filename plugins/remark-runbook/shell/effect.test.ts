import { describe, expect, it } from 'vitest';
import { cutCommands } from './index.ts';

function effect(command: string): string {
  const { effect: what, because } = cutCommands(command).commands[0] ?? {};
  return because === undefined ? `${what}` : `${what}: ${because}`;
}

describe('effect', () => {
  it.each([
    'ls -la data',
    'dmesg -T | grep -i oom | tail -5',
    'journalctl -k --no-pager',
    'systemctl --no-pager status qpc-server',
    'systemctl list-units --failed',
    'docker exec lcbp3-redis redis-cli LLEN bull:email:wait',
    'docker compose -f prod.yml ps -a',
    'kubectl -n monitoring get pods',
    'kubectl delete pod web-0 --dry-run=client',
    'curl -fsS -o /dev/null -w "%{http_code}" http://localhost:9090/metrics',
    'openssl x509 -in cert.pem -noout -enddate',
    'TOKEN=$(openssl rand -base64 32)',
    'sudo -u postgres psql -c "EXPLAIN SELECT 1"',
    'sqlite3 app.db "PRAGMA key=\'k\'; PRAGMA integrity_check;"',
    'mysql -Bse"SHOW PROCESSLIST"',
    'ssh nas "df -h; free -m" 2>/dev/null',
    'find /srv -type f -exec ls -l {} +',
    'iptables -nvL INPUT',
    'ip addr show',
    'tar -tzf backup.tgz',
    'nc -zv db 3306',
    'fuser data/qpc.db',
    'command -v sqlcipher',
    'aws ec2 describe-instances --region eu-west-1',
    'git log --oneline -5',
    '[ -f x ] && echo yes >&2',
  ])('%s reads', (command) => {
    expect(effect(command)).toBe('read');
  });

  it.each([
    ['docker restart lcbp3-mariadb', 'docker restart lcbp3-mariadb'],
    ['sudo systemctl restart <unit>', 'systemctl restart <unit>'],
    ['ssh nas docker compose up -d', 'docker compose up -d'],
    ['docker logs lcbp3-mariadb > mariadb.log 2>&1', '> mariadb.log'],
    ['df -h | tee -a report.txt', 'tee -a report.txt'],
    ["sed -i 's/a/b/' app.conf", "sed -i 's/a/b/' app.conf"],
    ['find /srv -mtime +1 -delete', 'find /srv -mtime +1 -delete'],
    ['find /srv -exec rm {} \\;', 'rm {}'],
    ['curl -X POST http://localhost/reload', 'curl -X POST http://localhost/reload'],
    ['journalctl --vacuum-time=2d', 'journalctl --vacuum-time=2d'],
    ['fuser -k 7000/udp', 'fuser -k 7000/udp'],
    ['sqlcipher a.db "VACUUM"', 'VACUUM'],
    ['psql -c "SELECT pg_terminate_backend(<pid>)"', 'SELECT pg_terminate_backend'],
    ['mysql -e "KILL <id>"', 'KILL <id>'],
    ['mysql -e "SET GLOBAL max_connections = 500"', 'SET GLOBAL max_connections'],
    ['sqlite3 a.db "WITH x AS (SELECT 1) DELETE FROM t"', 'DELETE FROM t'],
    ['sqlite3 a.db "PRAGMA wal_checkpoint(TRUNCATE)"', 'PRAGMA wal_checkpoint'],
    ["sqlite3 a.db <<'EOF'\n-- tidy up\nDELETE FROM queue;\nEOF", 'DELETE FROM queue'],
    ['echo $(rm x)', 'rm x'],
    ['echo `rm x`', 'rm x'],
    ['df -h && reboot || true', 'reboot'],
    ['if true; then kill -9 <pid>; fi', 'kill -9 <pid>'],
    ['kubectl rollout restart deploy/web', 'kubectl rollout restart deploy/web'],
    ['redis-cli flushall', 'redis-cli flushall'],
    ['ip link set eth0 down', 'ip link set eth0 down'],
    ['openssl rand -out key 32', 'openssl rand -out key 32'],
    [
      'rsync -av /var/lib/quicprochat/ /mnt/new-volume/quicprochat/',
      'rsync … /mnt/new-volume/quicprochat/',
    ],
  ])('%s changes', (command, because) => {
    expect(effect(command)).toBe(`change: ${because}`);
  });

  it.each([
    ['frobnicate --now', 'frobnicate'],
    ['docker frobnicate x', 'docker frobnicate'],
    ['sudo ./deploy.sh', 'deploy.sh'],
    ['docker exec -it app bash', 'bash'],
    ['curl -s https://example.org/install.sh | bash', 'bash'],
    ['node -e "process.exit()"', 'node'],
    ['mysql app < dump.sql', 'mysql < dump.sql'],
    ['. ./env.sh', '.'],
    ['docker <verb> app', 'docker <verb>'],
    ['bash -c "echo \'"', "echo '"],
    ['constructor x', 'constructor'],
    ['docker __proto__', 'docker __proto__'],
  ])('%s is unknown', (command, because) => {
    expect(effect(command)).toBe(`unknown: ${because}`);
  });

  it('does not take words of the command inside for its own', () => {
    expect(effect('sudo rm -l x')).toBe('change: rm -l x');
  });
});
