import { containers } from './effects-containers.ts';
import { services } from './effects-services.ts';
import { system } from './effects-system.ts';
import { all, changes, type Knowledge, reads } from './knowledge.ts';

/*
 * What tools do. A new line here is all it takes to teach one. When in doubt leave a tool out: an
 * unknown tool is handled with the care of a change.
 */

/** The shell itself, text and files. */
const basics: Knowledge = {
  // Touches at most the reader's own shell.
  ...all(
    reads(),
    ': . [ [[ alias bg break builtin cd clear continue declare dirs disown echo exit export false',
    'fg getopts hash help history jobs let local logout mapfile popd printf pushd pwd read readarray',
    'readonly return set shift shopt sleep suspend test times true type typeset ulimit umask unalias',
    'unset wait which whereis whatis man info apropos tty reset seq expr bc dc yes factor',
  ),
  '.': {},
  trap: {},
  tee: { changes: / (?!-)(?!\/dev\/null|\/dev\/std)\S/, effect: 'read' },
  ...all(
    reads(),
    'cat zcat bzcat xzcat head tail tac nl rev less more cut tr paste join column fold fmt expand grep',
    'egrep fgrep zgrep rg ag wc cmp diff sdiff comm od xxd hexdump strings base64 md5sum sha1sum',
    'sha224sum sha256sum sha384sum sha512sum cksum b2sum sum ls dir tree stat file readlink realpath',
    'basename dirname du df ncdu findmnt lsattr getfacl jq locate namei pr look iconv numfmt shuf',
    'envsubst printenv xmllint',
  ),
  ...all(reads(/ (-[nErsuz]*[if]|--in-?place|--file)/), 'sed gsed'),
  yq: reads(/ (-[a-zA-Z]*i|--in-?place)/),
  ...all(reads(/inplace| -[fEil]( |$)| --(file|exec|include|load)/), 'awk gawk mawk nawk'),
  sort: reads(/ (-[a-zA-Z]*o|--output)/),
  uniq: reads(/(?<! -[fsw]) (?!-)\S+ (?!-)\S/),
  find: reads(/ -(delete|fprint0?|fprintf|fls)( |$)/),
  perl: { changes: / -[a-z0-9]*i/ },
  ...all(
    changes(),
    'rm rmdir mkdir touch ln chmod chown chgrp chattr setfacl truncate shred mktemp mkfifo mknod split',
    'csplit unlink patch gzip gunzip bzip2 bunzip2 xz unxz zstd zip 7z rename',
  ),
  ...all({ ...changes(), target: 'last' }, 'cp mv install scp sftp'),
  rsync: {
    effect: 'change',
    reads: /^(-[a-zA-Z]*n[a-zA-Z]*|--dry-run|--list-only)$/,
    target: 'last',
  },
  dd: reads(/ of=(?!\/dev\/null)/),
  tar: {
    effect: 'change',
    reads: /^(-[a-zA-Z]*t[a-zA-Z]*|t[a-zA-Z]*f|--list)$/,
    changes: / -[a-zA-Z]*[xcruA]|^ [xcruA]| --(extract|create|append|update|delete)/,
  },
  unzip: { effect: 'change', reads: /^-[a-z]*[lvtZp]$/ },
  sync: reads(),
};

export const effects: Knowledge = { ...basics, ...system, ...services, ...containers };
