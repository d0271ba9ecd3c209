#!/bin/sh
# Installs what package-lock.json names, if it is not there yet. Works under any Node from 20 on; the project brings its own 24.
set -eu
cd "$(dirname "$0")/.."
is_there() { [ -x node_modules/.bin/node ] && cmp -s package-lock.json node_modules/.installed-lock; }
is_there && exit
# Two at once, in two terminals, would undo each other's work: the second waits.
waited=0
until mkdir .installing 2>/dev/null; do
  if ! [ -d .installing ] && ! [ -w . ]; then
    echo "Nothing can be installed here: this folder cannot be written to." >&2
    exit 1
  fi
  if [ "$waited" -ge 600 ]; then
    echo "Waited ten minutes for another command to install. If none does, remove the folder .installing, and run this again." >&2
    exit 1
  fi
  echo "Another command is installing: waiting for it. If none is, remove the folder .installing." >&2
  sleep 5
  waited=$((waited + 5))
done
trap 'rmdir .installing' EXIT
trap 'exit 1' HUP INT TERM
is_there && exit
npm ci --no-audit --no-fund
cp package-lock.json node_modules/.installed-lock
