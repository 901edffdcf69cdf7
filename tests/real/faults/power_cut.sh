#!/usr/bin/env bash
# A disk whose power goes: the image of a mounted disk is copied, and the copy is what the next start finds. Needs loop mounts.
#
#   power_cut.sh make DIR FS    an empty disk of that kind, mounted at DIR/disk
#   power_cut.sh keep DIR       what stands on it now is where every run begins
#   power_cut.sh begin DIR      the disk as it was kept, mounted at DIR/disk
#   power_cut.sh cut DIR        the power goes: what is left is mounted at DIR/disk
#   power_cut.sh end DIR        nothing of it stays
set -euo pipefail
what=$1 dir=$2
copy() { cp --sparse=always "$dir/$1" "$dir/$2"; }
mounted() { mount -o loop "$dir/$1" "$dir/disk"; }
case $what in
make)
    mkdir -p "$dir/disk"
    truncate -s 400M "$dir/now"
    "mkfs.$3" -q "$dir/now" >/dev/null
    mounted now
    ;;
keep) umount "$dir/disk" && mv "$dir/now" "$dir/kept" ;;
begin) copy kept now && mounted now ;;
cut)
    copy now cut
    umount "$dir/disk" # what it still writes goes where nobody looks
    mounted cut
    ;;
end)
    while mountpoint -q "$dir/disk"; do umount "$dir/disk"; done
    rm -rf "$dir"
    ;;
esac
