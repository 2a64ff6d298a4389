#!/usr/bin/env bash
# Sees to the system packages that tests need. $1 lists them, one `command package` a line.
# As root with CI=true or OWABI_APT=1 they are installed through apt; otherwise one line names what is missing.
set -euo pipefail

packages=()
while read -r command package; do
  case "$command" in '' | '#'*) continue ;; esac
  command -v "$command" >/dev/null 2>&1 || packages+=("$package")
done <"$1"
[ "${#packages[@]}" -eq 0 ] && exit 0

if { [ "${CI:-}" = true ] || [ "${OWABI_APT:-}" = 1 ]; } && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "owabi: apt: ${packages[*]}" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends "${packages[@]}" >/dev/null
  exit 0
fi
echo "owabi: テストに必要なものがありません: ${packages[*]}（root なら OWABI_APT=1 make test で入れます） / tests need: ${packages[*]} (as root, OWABI_APT=1 make test installs them)" >&2
exit 2
