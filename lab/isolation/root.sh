#!/usr/bin/env bash
# Runs inside fresh namespaces. Makes a root of its own and goes into it: of the machine there are
# its programs and this repository, both read-only; everything else is empty and in memory.
#   root.sh <empty folder> <repository> <folder of node, or -> <folder of images, or -> <command…>
set -eu
root=$1 repo=$2 node=$3 images=$4
shift 4

mount --make-rprivate /
mount -t tmpfs -o size=2g,mode=755 lab "$root"
cd "$root"

read_only() { # bind a folder of the machine, with what is mounted below it, and close it for writing
  mkdir -p ".$1"
  mount --rbind "$1" ".$1"
  # Innermost last, and each with its own flags: only a mount that keeps them may be changed.
  findmnt -rnRo TARGET,OPTIONS "$root$1" | while read -r target options; do
    flags=$(tr , '\n' <<<"$options" | grep -xE 'nosuid|nodev|noexec|noatime|nodiratime|relatime' | paste -sd, -)
    mount -o "remount,bind,ro${flags:+,$flags}" "$target"
  done
}

read_only /usr
for folder in bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$folder" ]; then cp -P "/$folder" .; elif [ -d "/$folder" ]; then read_only "/$folder"; fi
done
read_only "$repo"
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
if [ "$node" != - ]; then
  read_only "$node"
  path=$path:$node/bin
fi

mkdir -p etc dev/pts dev/shm proc sys tmp run root home srv mnt var/tmp var/log var/lib
chmod 1777 tmp var/tmp
chmod 700 root
ln -s /run var/run
# ClamAV from 1.5 does not start without the certificates it comes with.
for name in alternatives clamav ld.so.cache ld.so.conf ld.so.conf.d nsswitch.conf protocols services ssl; do
  if [ -e "/etc/$name" ]; then cp -a "/etc/$name" etc/ 2>/dev/null || true; fi
done
# tcpdump gives its rights up to a user of its name, and there is none here to give them to.
printf 'root:x:0:0:root:/root:/bin/bash\ntcpdump:x:0:0::/:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n' > etc/passwd
printf 'root:x:0:\nnogroup:x:65534:\n' > etc/group
printf '127.0.0.1 localhost lab\n::1 localhost\n' > etc/hosts

for name in null zero full random urandom tty; do
  touch "dev/$name"
  mount --bind "/dev/$name" "dev/$name"
done
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mount -t tmpfs -o size=64m tmpfs dev/shm
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys

if [ "$images" != - ]; then # an engine wants control groups, and keeps its images from one lab to the next
  mount --rbind /sys/fs/cgroup sys/fs/cgroup
  mkdir -p var/lib/docker
  mount --bind "$images" var/lib/docker
  if [ -e /etc/resolv.conf ]; then cat /etc/resolv.conf > etc/resolv.conf; fi
fi

hostname lab
ip link set lo up

mkdir .old
pivot_root . .old
umount -l /.old
rmdir /.old
cd /
exec env -i PATH="$path" \
  HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" "$@"
