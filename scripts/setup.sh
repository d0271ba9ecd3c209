#!/bin/sh
# Installs what package-lock.json names, if it is not there yet. Works under any Node from 20 on; the project brings its own 24.
set -eu
cd "$(dirname "$0")/.."
if [ ! -x node_modules/.bin/node ] || ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock
fi
