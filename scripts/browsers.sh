#!/bin/sh
# Finds Chromium for the tests of the built site, and installs it where there is none: Debian's as root, else Playwright's own.
set -eu
cd "$(dirname "$0")/.."
for path in "${CHROMIUM_PATH:-}" /usr/bin/chromium-headless-shell /usr/bin/chromium; do
  if [ -n "$path" ] && [ -x "$path" ]; then echo "chromium: $path"; exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'chromium: installing chromium-headless-shell from Debian'
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 chromium-headless-shell >/dev/null
else
  echo "chromium: installing Playwright's own"
  npx playwright install chromium --only-shell
fi
