# A PostgreSQL of its own for the tests: found, started, and gone when standard input ends, however the
# tests end. The first line of output is its folder, or says that there is none.
bin=$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
if [ -z "$bin" ]; then
    echo missing
    exit
fi
# The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    user=nobody
    if id postgres >/dev/null 2>&1; then user=postgres; fi
    exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups sh -c "$1" cluster "$1"
fi
bin=$(dirname "$bin")
cd / && folder=$(mktemp -d "${TMPDIR:-/tmp}/rostrum.XXXXXX") || exit 1
trap '"$bin/pg_ctl" -D "$folder/data" -m immediate stop; rm -rf "$folder"' EXIT
{
    "$bin/initdb" -D "$folder/data" -U rostrum -A trust -E UTF8 --locale=C.UTF-8 --no-sync &&
        "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" start \
            -o "-k $folder -c listen_addresses= -c max_connections=300 -c fsync=off"
} >"$folder/start" 2>&1 || { cat "$folder/start" >&2; exit 1; }
echo "$folder"
exec >/dev/null 2>&1
cat >/dev/null
