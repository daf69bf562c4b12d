#!/bin/bash
# Helix in a terminal (tmux) against the server, with the configuration of docs/editors.md.
set -eu
terminal=taskdef-hx$$
screen() { tmux -L "$terminal" capture-pane -p; }
keys() { tmux -L "$terminal" send-keys "$@"; }
trap 'tmux -L "$terminal" kill-server 2>/dev/null || true' EXIT
see() {
  for _ in $(seq 900); do
    if screen | grep -qE -- "$1"; then echo "ok   $2"; return; fi
    sleep 0.1
  done
  echo "FAIL $2"
  screen
  exit 1
}
mkdir -p "$TASKDEF_FOLDER/config/helix"
cp "$TASKDEF_CONFIG" "$TASKDEF_FOLDER/config/helix/languages.toml"
tmux -L "$terminal" -f /dev/null new-session -d -x 140 -y 40 \
  "cd '$TASKDEF_FOLDER' && HOME=$TASKDEF_FOLDER XDG_CONFIG_HOME=$TASKDEF_FOLDER/config XDG_CACHE_HOME=$TASKDEF_FOLDER/cache exec '$HX' taskdef.json"
see '"hello-world"' 'file opened'
see '● 1' 'the error is counted'
keys -l '16G'
keys -l 'f"f"f"l'
sleep 0.3
keys -l ' a'
see 'Change CMD to' 'code actions'
keys Enter # the first is selected already
see '"CMD-SHELL", "curl' 'the code action mends'
keys -l ':w'
keys Enter
for _ in $(seq 100); do
  if grep -q '"CMD-SHELL", "curl' "$TASKDEF_FOLDER/taskdef.json"; then echo "ok   file on disk"; "$HX" --version; exit 0; fi
  sleep 0.1
done
echo "FAIL file on disk"
exit 1
