#!/bin/sh
# Installs what package-lock.json names, if it is not there yet. Works under any Node from 20 on; the project brings its own 24.
set -eu
cd "$(dirname "$0")/.."
is_there() { [ -x node_modules/.bin/node ] && cmp -s package-lock.json node_modules/.installed-lock; }
is_there && exit
# Two at once, in two terminals, would undo each other's work: the second waits.
until mkdir .installing 2>/dev/null; do
  echo "Another command is installing: waiting for it. If none is, remove the folder .installing." >&2
  sleep 5
done
trap 'rmdir .installing' EXIT
trap 'exit 1' HUP INT TERM
is_there && exit
npm ci --no-audit --no-fund
cp package-lock.json node_modules/.installed-lock
