#!/bin/sh
# Finds the browsers for the tests of the built site, and installs those that are missing: Debian's as root, else Playwright's own.
# Chromium is required. Firefox and WebKit are where ENGINES_REQUIRED is set, as .ci/run does; elsewhere the tests say that they were not run.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
list() { node tests/built/engines/find.ts; }
missing() { list | sed -n 's/: missing$//p'; }

wanted=$(missing)
if [ -n "$wanted" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  packages=$(echo "$wanted" | sed 's/^chromium$/chromium-headless-shell/; s/^firefox$/firefox-esr/; s/^webkit$/webkit2gtk-driver xvfb/')
  echo "installing from Debian:" $packages
  apt-get update -qq || true
  # One package that is not to be had must not keep the others away.
  for package in $packages; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$package" >/dev/null || echo "not installed: $package"
  done
  wanted=$(missing)
fi
for engine in $wanted; do
  echo "installing Playwright's own $engine"
  case $engine in chromium) only=--only-shell ;; *) only= ;; esac
  playwright-core install $only "$engine" || echo "not installed: $engine"
done

list
absent=$(missing)
case $absent in
  '') ;;
  *chromium*) echo 'chromium is required: install it, or name one in CHROMIUM_PATH'; exit 1 ;;
  *) if [ -n "${ENGINES_REQUIRED:-}" ]; then echo 'all three engines are required here'; exit 1; fi ;;
esac
