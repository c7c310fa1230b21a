#!/usr/bin/env bash
# A PostgreSQL server to test on: the one that is here, else Debian's package. A missing one fails, it is not skipped.
set -euo pipefail
bin=${KVITT_TEST_POSTGRES_BIN:-/usr/lib/postgresql/15/bin}
[ -n "${DATABASE_URL:-}" ] && exit 0
[ -x "$bin/initdb" ] && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
  echo "No PostgreSQL in $bin, and without root it cannot be installed: set DATABASE_URL or KVITT_TEST_POSTGRES_BIN." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=600 update -qq
apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends postgresql-15 > /dev/null
