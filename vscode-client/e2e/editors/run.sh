#!/bin/bash
# The other editors, each with the configuration that docs/editors.md shows for it.
# usage: editors/run.sh CACHE_FOLDER
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../../.." && pwd)
cache=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin"
printf '#!/bin/sh\nexec java -jar "%s/server/target/taskdef.jar" "$@"\n' "$project" >"$work/bin/taskdef"
chmod +x "$work/bin/taskdef"
PATH=$work/bin:$PATH
export PATH
passed=0
failed=0

# The first block of code in this language in the documentation.
configuration() {
  awk -v fence="\`\`\`$1" '$0 == fence { inside = 1; next } inside && /^```/ { exit } inside' "$project/docs/editors.md"
}

try() { # NAME LANGUAGE SUFFIX COMMAND...
  local name=$1 language=$2 suffix=$3
  shift 3
  local folder=$work/$name
  mkdir -p "$folder"
  cp "$here/../cases/health-check.json" "$folder/taskdef.json"
  configuration "$language" >"$work/$name-config.$suffix"
  local left=${TASKDEF_E2E_RETRIES:-0}
  until TASKDEF_FOLDER=$folder TASKDEF_CONFIG=$work/$name-config.$suffix HOME=$folder timeout 240 "$@" </dev/null; do
    if [ "$left" -le 0 ]; then
      failed=$((failed + 1))
      echo "FAIL $name"
      return
    fi
    echo "AGAIN $name"
    left=$((left - 1))
    cp "$here/../cases/health-check.json" "$folder/taskdef.json"
  done
  passed=$((passed + 1))
  echo "ok   $name"
}

# Debian 13 has Helix and a newer Neovim; its programs run on Debian 12 by their own loader.
newer=$cache/trixie
loader=$newer/usr/lib64/ld-linux-x86-64.so.2
if [ ! -e "$newer/.complete" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && [ "$(uname -m)" = x86_64 ]; then
  mirror=$(sed -nE 's/^(deb|URIs:) *(\[[^]]*\] *)?(https?:[^ ]+debian\/?) .*|^URIs: *(https?:[^ ]+debian\/?)$/\3\4/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends mmdebstrap tmux >/dev/null 2>&1 || true
  rm -rf "$newer"
  if [ -n "$mirror" ] && timeout 180 mmdebstrap --quiet --variant=extract --include=neovim,hx --skip=check/empty \
    trixie "$newer" "$mirror" >/dev/null 2>&1; then
    touch "$newer/.complete"
  fi
fi
wrap() {
  printf '#!/bin/sh\nexport VIMRUNTIME=%s/usr/share/nvim/runtime HELIX_RUNTIME=%s/usr/lib/hx/runtime\nexec %s --library-path %s/usr/lib/x86_64-linux-gnu %s/usr/bin/%s "$@"\n' \
    "$newer" "$newer" "$loader" "$newer" "$newer" "$1" >"$work/bin/newer-$1"
  chmod +x "$work/bin/newer-$1"
}

echo "--- Neovim"
try neovim lua lua nvim --headless -u NONE -i NONE -n -c "luafile $here/nvim.lua"
if [ -e "$newer/.complete" ]; then
  wrap nvim
  try newer-neovim lua lua newer-nvim --headless -u NONE -i NONE -n -c "luafile $here/nvim.lua"
fi
echo "--- Emacs"
try emacs elisp el emacs --batch -l "$here/emacs.el"
echo "--- Helix"
if [ -e "$newer/.complete" ] && command -v tmux >/dev/null; then
  wrap hx
  HX=$work/bin/newer-hx
  export HX
  try helix toml toml bash "$here/helix.sh"
else
  echo "skipped: Helix cannot be installed here"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
