#!/bin/sh
# Finds nginx and Caddy, to try the samples in scripts/hosts/ with them; as root on Debian it installs what is missing.
set -eu
missing=''
command -v nginx >/dev/null && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || missing="$missing nginx-light libnginx-mod-http-brotli-static"
command -v caddy >/dev/null || missing="$missing caddy"
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "hosts: installing$missing from Debian"
  # Nothing is started: the tests run their own, on their own ports.
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq || true
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 $missing >/dev/null || echo 'hosts: could not be installed'
fi
for name in nginx caddy; do
  if command -v "$name" >/dev/null; then echo "$name: $(command -v "$name")"; else echo "$name: not found"; fi
done
