#!/bin/sh
# As the user postgres, with the app stopped: restore.sh FILE.dump NEW_DATABASE. Restores into a new database, then takes out
# again what people had taken back since: by the table of the old database when that can be read, else by withdrawn.sql.
set -eu
dump=$1
new=$2
old=${DATABASE:-varde}
folder=${BACKUPS:-/var/backups/varde}
createdb --owner=varde "$new"
psql --dbname="$new" --quiet --command="revoke connect, temporary on database \"$new\" from public"
pg_restore --dbname="$new" --exit-on-error "$dump"
if ! "$(dirname "$0")/backup.sh" withdrawn; then echo "The old database cannot be read; using withdrawn.sql of $(date -r "$folder/withdrawn.sql")" >&2; fi
psql --dbname="$new" --set=ON_ERROR_STOP=1 --single-transaction --quiet --output=/dev/null --file="$folder/withdrawn.sql"
psql --dbname="$new" --set=ON_ERROR_STOP=1 --tuples-only <<'SQL'
with gone as (
	delete from public.responses r using private.withdrawn_responses w where w.id_hash = private.keyed_hash(r.id::text) returning 1
) select count(*) || ' answers that had been taken back were taken out again' from gone;
SQL
cat <<END
Look at it. Then let the app find it under the old name, start the app, and drop ${old}_before:
  psql --command='alter database "$old" rename to "${old}_before"' --command='alter database "$new" rename to "$old"'
END
