#!/bin/sh
# Runs taskdef with the Java runtime that lies beside it; no other Java is needed or looked at.
# Everything this script says goes to stderr; stdout is the program's.
set -u

self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
case $self in
  */*) home=${self%/*}/.. ;;
  *) home=.. ;;
esac

if ! [ -e "@PROOF@" ]; then
  echo "taskdef: this copy is made for @PLATFORM@, and this machine ($(uname -s -m)) is another kind." >&2
  echo "taskdef: take the archive for this machine, or the universal extension with Java 17 or newer." >&2
  exit 2
fi

if [ "${1:-}" = lsp ]; then program="server"; else program="command"; fi
cache=$home/runtime/lib/$program.cache
if [ -r "$cache" ] && [ -f "$cache" ]; then
  use_cache=-XX:@CACHE_OPTION@=$cache
else
  echo "taskdef: $cache is missing: starting without it, which is slower" >&2
  use_cache=
fi

# Options meant for other Java programs would make this one slower or break it.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH

# Java reads names of files in the encoding of the locale; most names are UTF-8 whatever the locale says.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
  *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

# shellcheck disable=SC2086 # several options in one variable are meant to be split
exec "$home/runtime/bin/java" ${use_cache:+"$use_cache"} "@$home/runtime/lib/$program.options" ${TASKDEF_JAVA_OPTIONS:-} \
  -m dev.taskdef/dev.taskdef.Main "$@"
