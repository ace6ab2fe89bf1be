import { all, changes, type Knowledge, reads, sub } from './knowledge.ts';
import { words } from './runners.ts';

const ipChanges = [
  /^(add?|dele?t?e?|set|flush|chg|change|replace|append|deleteall|restore)$/,
  changes(),
] as const;

/** The machine: processes, disks, network, services, packages, users. */
export const system: Knowledge = {
  ...all(
    reads(),
    'ps top htop atop iotop uptime w who whoami id groups last lastb lastlog finger users free vmstat',
    'iostat mpstat pidstat sar nproc lscpu lsmem lspci lsusb lsmod lsblk blkid lshw dmidecode uname arch',
    'getconf locale pgrep pidof pstree lsof getent nslookup dig host drill whois ping ping6 fping mtr',
    'traceroute tracepath netstat arping pvs vgs lvs pvdisplay vgdisplay lvdisplay sensors getenforce',
    'sestatus ausearch aureport pmap lslocks lsns ipcs ldd nm ss',
    'modinfo systemd-analyze systemd-cgls systemd-cgtop coredumpctl cal ncal',
  ),
  ss: reads(/ (-[a-zA-Z]*K|--kill)/),
  dmesg: reads(/ (-[a-zA-Z]*[cCDEn]|--clear|--read-clear|--console)/),
  journalctl: reads(/ --(rotate|vacuum|flush|sync|relinquish|update-catalog|setup-keys)/),
  fuser: reads(/ (-[a-zA-Z]*k|--kill)/),
  date: reads(/ (-[uR]*s|--set)|(?<!-[a-zA-Z]*d|--date) \d{8,12}(\.\d\d)?( |$)/),
  hostname: { effect: 'read', changes: / (?!-)\S/ },
  ...all(
    {
      sub: sub('status show-timesync timesync-status list-timezones'),
      subs: [[/^set-/, changes()]],
      effect: 'read',
    },
    'hostnamectl timedatectl localectl',
  ),
  kill: changes(/^(-0|-l)$/),
  pkill: changes(),
  ...all(
    changes(),
    'killall renice logger wall reboot shutdown poweroff halt init telinit swapoff',
  ),
  swapon: changes(/^(-s|--show.*|--summary)$/),
  mount: { effect: 'read', changes: / (?!(-l|-t \S+|-V)( |$))\S/ },
  ...all(
    changes(),
    'umount mkfs mkswap resize2fs xfs_growfs wipefs partprobe lvextend lvcreate lvremove',
    'lvresize lvreduce vgcreate vgextend vgremove pvcreate pvresize pvremove modprobe rmmod insmod',
    'useradd userdel usermod groupadd groupdel groupmod adduser deluser passwd chpasswd visudo',
    'setenforce setcap update-grub grub-install ldconfig',
  ),
  growpart: changes(/^(-N|--dry-run)$/),
  fsck: changes(/^-n$/),
  e2fsck: changes(/^-n$/),
  xfs_repair: changes(/^-n$/),
  tune2fs: changes(/^-l$/),
  fdisk: { reads: /^(-l|--list)$/ },
  chronyc: {
    values: '-h -p -f',
    sub: sub(
      'tracking sources sourcestats activity ntpdata clients serverstats rtcdata',
      'makestep burst online offline add delete settime shutdown',
    ),
  },
  ntpq: { reads: /^-[a-zA-Z]*p[a-zA-Z]*$/ },
  parted: { reads: /^(-l|print)$/, changes: / (mklabel|mkpart|rm|resizepart|set)( |$)/ },
  smartctl: reads(/ (-[tsXoS]|--(test|smart|set|abort|offlineauto|saveauto))/),
  mdadm: {
    reads: /^(--detail|-D|--examine|-E|--query|-Q)$/,
    changes: / --(add|remove|fail|create|stop|assemble|grow|zero)/,
  },
  chage: changes(/^(-l|--list)$/),
  crontab: { reads: /^-l$/, changes: / (-r|-e)( |$)/ },
  sysctl: reads(/ (-[a-zA-Z]*[wpf]|--(system|write|load))| \S+=/),
  systemctl: {
    values: '-n --lines -o --output -t --type -p --property -H --host -M --machine --state',
    sub: sub(
      'status whoami is-active is-failed is-enabled is-system-running show cat get-default show-environment help',
      'start stop restart reload try-restart reload-or-restart try-reload-or-restart enable disable ' +
        'reenable mask unmask edit revert daemon-reload daemon-reexec set-property reset-failed kill ' +
        'isolate reboot poweroff halt suspend hibernate link preset set-default set-environment ' +
        'unset-environment import-environment clean freeze thaw rescue emergency',
    ),
    subs: [[/^list-/, reads()]],
    effect: 'read',
  },
  service: { effect: 'change', reads: /^(status|--status-all)$/ },
  loginctl: {
    sub: sub(
      'list-sessions list-users session-status user-status show-session',
      'terminate-session terminate-user kill-session kill-user',
    ),
    effect: 'read',
  },
  resolvectl: {
    sub: sub('status query statistics dns domain', 'flush-caches reset-statistics'),
    effect: 'read',
  },
  networkctl: { sub: sub('list status lldp', 'up down reload renew reconfigure'), effect: 'read' },
  nmcli: { changes: / (up|down|add|delete|modify|connect|disconnect|reload)( |$)/, effect: 'read' },
  ip: {
    values: '-n -netns -b -batch -rc -rcvbuf -f -family -l -loops',
    reads: /^-V(ersion)?$/,
    sub: {
      // Of a link, `s` is not `show` but `set`.
      ...all(
        { effect: 'read', subs: [[/^(sh|sho|show|li?|lis|list|ls|lst)$/, reads()], ipChanges] },
        'l li lin link',
      ),
      netns: {
        effect: 'read',
        sub: sub('list ls show identify pids', 'add del delete set attach', { exec: words('', 1) }),
      },
      '*': {
        effect: 'read',
        subs: [[/^(s|sh|sho|show|li?|lis|list|ls|lst|g|ge|get)$/, reads()], ipChanges],
      },
    },
  },
  ifconfig: { effect: 'read', changes: / (?!-)\S+ \S/ },
  route: { effect: 'read', changes: / (add|del)( |$)/ },
  arp: { effect: 'read', changes: / -[ds]/ },
  ethtool: reads(
    / (-[sKGACELprNUWXft]( |$)|--(?!show|driver|statistics|phy-stat|version|json|debug|help|module-info))/,
  ),
  tc: { effect: 'change', reads: /^(show|list|ls)$/ },
  ...all(
    {
      effect: 'change',
      reads: /^(-[nvx]*[LS][nvx]*|--list|--list-rules|-C|--check)$/,
      changes: / -(A|D|I|R|F|X|P|Z|N|E|-append|-delete|-insert|-flush|-policy|-zero)( |$)/,
    },
    'iptables ip6tables',
  ),
  ...all(reads(/ (-f|-M|--file|--modprobe)/), 'iptables-save ip6tables-save'),
  ...all(changes(), 'iptables-restore ip6tables-restore'),
  nft: {
    sub: sub(
      'list monitor describe',
      'add delete insert replace flush create destroy rename reset',
    ),
  },
  ufw: {
    sub: sub(
      'status show version',
      'allow deny reject limit delete enable disable reload reset insert route',
    ),
  },
  'firewall-cmd': {
    reads: /^--(state|get-.*|list-.*|query-.*|info-.*)$/,
    changes: / --(add|remove|reload|set|complete-reload|permanent)/,
  },
  'fail2ban-client': { sub: sub('status ping version get', 'set start stop restart reload unban') },
  conntrack: {
    reads: /^(-L|--dump|-S|--stats|-C|--count|-E|--event)$/,
    changes: / (-D|-F|-I|-U|--flush|--delete)/,
  },
  tcpdump: reads(/ -[a-zA-Z]*w/),
  ...all({ reads: /^-[a-zA-Z]*z[a-zA-Z]*$/ }, 'nc ncat netcat'),
  curl: reads(
    new RegExp(
      ' -[fsSLkvIiNgG46#]*([OdTFJcKQ]|[oD](?! ?/dev/null| ?-( |$))|X ?(?!GET|HEAD|OPTIONS))' +
        '| --(data|upload-file|form|json|remote-name|remote-header|url-query|cookie-jar|config|quote|hsts|alt-svc|etag-save|stderr)' +
        '| --(trace|trace-ascii|output-dir)[ =]| --(output|dump-header)[ =](?!/dev/null|-( |$))' +
        '| --request[ =](?!GET|HEAD|OPTIONS)',
    ),
  ),
  wget: {
    effect: 'change',
    reads: /^(--spider|-|-[nvq]*O-|--output-document=-|\/dev\/null)$/,
    changes:
      / (--(post|method|body|recursive|mirror|input-file|save|output-file|warc)|-[a-zA-Z]*[rmia])/,
  },
  ...all(
    {
      sub: sub(
        'list search show policy info depends rdepends check-update repolist history provides why outdated view ls audit --version',
        'install remove purge autoremove update upgrade dist-upgrade full-upgrade add del clean downgrade reinstall mark ci uninstall',
      ),
    },
    'apt apt-get dnf yum zypper apk pip npm brew snap flatpak',
  ),
  'apt-cache': reads(),
  'dpkg-query': reads(),
  dpkg: {
    reads: /^(-[lLsSpIc]|--list|--status|--listfiles|--search|--audit|-C)$/,
    changes: / (-[irP]|--install|--remove|--purge|--configure)/,
  },
  rpm: { reads: /^(-q.*|--query|-V.*)$/, changes: / -[iUeF]/ },
  git: {
    values: '-C -c --git-dir --work-tree',
    sub: sub(
      'status blame ls-files ls-tree rev-parse rev-list describe grep shortlog cat-file ls-remote',
      'add commit push pull fetch merge rebase reset checkout switch restore revert clone init clean rm mv cherry-pick apply am tag gc',
      {
        ...all(reads(/ --output/), 'log diff show'),
        reflog: { effect: 'read', sub: sub('show exists', 'expire delete') },
        stash: { effect: 'change', sub: sub('list show', 'push pop apply drop clear save branch') },
        config: { reads: /^(--get.*|-l|--list|get|list)$/ },
      },
    ),
  },
  logrotate: changes(/^(-d|--debug)$/),
  certbot: { sub: sub('certificates', 'renew certonly revoke delete run enhance install') },
  openssl: {
    sub: {
      ...all(
        reads(/ -(out|keyout|signkey_out|writerand|CAcreateserial)(=|\s|$)/),
        'x509 s_client rand verify version ciphers dgst asn1parse crl crl2pkcs7 ocsp pkey rsa ec req list',
        'speed genrsa genpkey ecparam dhparam pkcs12 pkcs7 pkcs8 enc prime passwd errstr s_time',
      ),
      ca: changes(),
    },
  },
  ...all(reads(/ -[a-zA-Z]*f/), 'ssh-keyscan'),
  'ssh-keygen': { effect: 'change', reads: /^-[lFyB]+f?$/ },
};
