#!/bin/bash
# The editor proofs: a real VS Code in Chromium with the packaged extension, Neovim, Emacs and Helix.
# Installs what it needs where it may (root on a Debian-like system), and else says what is missing.
# usage: run.sh [NAME...]    of: journeys behavior exthost editors code      (all without names)
#        run.sh pictures     makes the pictures of the READMEs and of the walkthrough
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
client=$(dirname "$here")
project=$(dirname "$client")
cache=${TASKDEF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/taskdef}
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(journeys behavior exthost editors code)
version=$(node -p "require('$client/package.json').version")
vsix=$client/dist/taskdef-linux-x64-$version.vsix

missing=()
for pair in chromium:chromium nvim:neovim emacs:emacs-nox java:openjdk-17-jre-headless; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
done
[ -n "$(find /usr/share/emacs/site-lisp /usr/share/emacs -maxdepth 3 -name 'eglot*' 2>/dev/null | head -n 1)" ] || missing+=(elpa-eglot)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "These packages are missing and cannot be installed from here: ${missing[*]}" >&2
    exit 1
  fi
  echo "installing ${missing[*]}"
  apt-get -o Acquire::Retries=3 update -qq
  DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
node "$client/scripts/install.mjs"
if [ ! -f "$vsix" ]; then
  echo "packing the extension with its runtime"
  mvn -q -B -ntp -f "$project/pom.xml" -Pdist -Dfast -DskipTests -Dmaven.test.skip=true package
fi
"$client/bin/install-code-server.sh" "$cache/code-server"

passed=0
failed=0
broken=0
for part in "${parts[@]}"; do
  echo "=== $part"
  log=$(mktemp)
  code=0
  case $part in
    editors) timeout 500 bash "$here/editors/run.sh" "$cache" 2>&1 | tee "$log" || code=$? ;;
    code) timeout 400 node "$here/code.mjs" 2>&1 | tee "$log" || code=$? ;;
    *) timeout 900 node "$here/$part.mjs" --vscode "$cache/code-server" --vsix "$vsix" 2>&1 | tee "$log" || code=$? ;;
  esac
  figures=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
  rm -f "$log"
  if [ -z "$figures" ]; then
    broken=$((broken + 1))
    continue
  fi
  passed=$((passed + ${figures%% passed*}))
  figures=${figures##*, }
  failed=$((failed + ${figures%% failed*}))
  [ "$code" -eq 0 ] || [ "${figures%% failed*}" -gt 0 ] || broken=$((broken + 1))
done
echo "$passed passed, $((failed + broken)) failed"
[ $((failed + broken)) -eq 0 ]
