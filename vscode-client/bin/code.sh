#!/bin/sh
# taskdef code [--check] [FOLDER]: VS Code with this extension on a folder.
# The user's own VS Code where `code` is on the PATH, else (Linux x64) one for the browser, from npm, on this machine only.
set -eu
client=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
project=$(dirname "$client")
cache=${TASKDEF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/taskdef}

say() { printf 'taskdef: %s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

check=
folder=
for word in "$@"; do
  case $word in
    --check) check=yes ;;
    -h | --help)
      echo 'Usage: taskdef code [--check] [FOLDER]'
      echo 'Opens a folder (by default the examples) in VS Code with the taskdef extension.'
      echo '  --check   opens one file, waits for the first problem shown, prints it and ends'
      exit 0
      ;;
    -*) die "code: there is no option $word; see taskdef code --help" ;;
    *)
      [ -z "$folder" ] || die "code: one folder only; see taskdef code --help"
      folder=$word
      ;;
  esac
done
folder=${folder:-$project/examples}
[ -d "$folder" ] || die "code: $folder is no folder"
folder=$(CDPATH='' cd -- "$folder" && pwd -P)
command -v node >/dev/null 2>&1 || die "code: needs Node 20 or newer (node) to pack the extension"

version=$(node -p 'require(process.argv[1]).version' "$client/package.json")
vsix=$client/dist/taskdef-universal-$version.vsix
jar=$project/server/target/taskdef.jar
newer=
[ ! -f "$vsix" ] || newer=$(find "$jar" "$client/src" "$client/package.json" "$client/templates" -newer "$vsix" -print | head -n 1)
if [ ! -f "$vsix" ] || [ -n "$newer" ]; then
  say "packing the extension"
  (cd "$client" && node scripts/install.mjs && node scripts/package.mjs) >&2 || die "code: the extension could not be packed"
fi

if [ -z "$check" ] && command -v code >/dev/null 2>&1; then
  say "installing the extension into your VS Code"
  code --install-extension "$vsix" --force >&2
  exec code "$folder"
fi
case $(uname -s)-$(uname -m) in
  Linux-x86_64) ;;
  *) die "code: there is no 'code' on the PATH, and VS Code for the browser is only prepared for Linux x64. Install VS Code, run 'code --install-extension $vsix', open $folder." ;;
esac
command -v npm >/dev/null 2>&1 || die "code: there is no 'code' on the PATH, and fetching VS Code for the browser needs npm"
"$client/bin/install-code-server.sh" "$cache/code-server"
if [ -n "$check" ]; then
  exec node "$client/e2e/first-diagnostic.mjs" --vscode "$cache/code-server" --vsix "$vsix" --java --folder "$folder"
fi

data=$cache/code-server-data
mkdir -p "$data/User"
[ -f "$data/User/settings.json" ] || cat >"$data/User/settings.json" <<'SETTINGS'
{
  "workbench.startupEditor": "none",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "json.schemaDownload.enable": false,
  "chat.disableAIFeatures": true
}
SETTINGS
EXTENSIONS_GALLERY='{}'
export EXTENSIONS_GALLERY
common="--user-data-dir=$data --extensions-dir=$data/extensions --config=$data/config.yaml"
# shellcheck disable=SC2086 # options that hold no blanks of ours; a cache folder with blanks is refused here
case $common in *' '*' '*' '*) die "code: the cache folder $cache has a blank in its name; set TASKDEF_CACHE to another" ;; esac
say "installing the extension"
# shellcheck disable=SC2086
"$cache/code-server/bin/code-server" $common --install-extension "$vsix" --force >"$data/server.log" 2>&1 ||
  { cat "$data/server.log" >&2; die "code: the extension could not be installed"; }
# shellcheck disable=SC2086
"$cache/code-server/bin/code-server" $common --auth none --bind-addr 127.0.0.1:0 --disable-telemetry \
  --disable-update-check --disable-getting-started-override --disable-workspace-trust >"$data/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
trap 'say "closed"; exit 0' INT TERM HUP
address=
tries=0
while [ -z "$address" ]; do
  kill -0 "$server" 2>/dev/null || { cat "$data/server.log" >&2; die "code: VS Code ended"; }
  address=$(sed -n 's#.*listening on \(http://127\.0\.0\.1:[0-9]*\).*#\1#p' "$data/server.log" | head -n 1)
  tries=$((tries + 1))
  [ "$tries" -lt 300 ] || die "code: VS Code did not listen within 60 seconds"
  [ -n "$address" ] || sleep 0.2
done
query=$(node -p 'encodeURI(process.argv[1])' "$folder")
echo "$address/?folder=$query"
say "open this address in a browser of this machine; Ctrl+C ends VS Code"
wait "$server"
