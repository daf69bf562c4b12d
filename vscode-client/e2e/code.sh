#!/bin/bash
# `taskdef code`: prints a problem with --check; serves on loopback and ends cleanly when interrupted; refuses what it does not know.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
code=$here/../bin/code.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/cases/health-check.json" "$work/taskdef.json"
passed=0
failed=0
verdict() {
  if [ "$1" -eq 0 ]; then passed=$((passed + 1)); echo "ok   $2"; else failed=$((failed + 1)); echo "FAIL $2"; fi
}

"$code" --check "$work" >"$work/out" 2>"$work/err"
status=$?
[ $status -eq 0 ] && grep -q 'CMD-SHELL' "$work/out"
verdict $? "--check prints the first problem"
[ "$failed" -eq 0 ] || cat "$work/out" "$work/err"

# Without the user's own VS Code, whatever the machine has.
mkdir "$work/bin"
for name in sh env node npm uname dirname mkdir cat sed head find grep sleep java rm ln touch; do
  program=$(command -v "$name") && ln -s "$program" "$work/bin/$name"
done
PATH=$work/bin HOME=$HOME "$code" "$work" >"$work/address" 2>"$work/err" &
pid=$!
for _ in $(seq 300); do grep -q http "$work/address" && break; sleep 0.2; done
address=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/address" | head -n 1)
[ -n "$address" ] && node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$address"
verdict $? "serves VS Code on loopback"
kill -TERM "$pid"
wait "$pid"
verdict $? "ends cleanly when told to"
! node -e 'fetch(process.argv[1]).then(() => process.exit(0), () => process.exit(1))' "$address"
verdict $? "leaves nothing listening"
[ "$failed" -eq 0 ] || cat "$work/err"

"$code" --no-such-option >/dev/null 2>"$work/err"
[ $? -eq 2 ] && grep -q 'no option' "$work/err"
verdict $? "refuses an unknown option"
"$code" /nonexistent >/dev/null 2>"$work/err"
[ $? -eq 2 ] && grep -q 'is no folder' "$work/err"
verdict $? "refuses a folder that is not there"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
