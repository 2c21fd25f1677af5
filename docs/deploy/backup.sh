#!/bin/sh
# As the user postgres, each night: cron or a timer. One dump a night for DAYS nights; and what has been taken back, each hour,
# with `backup.sh withdrawn`: keyed hashes without which a restored dump would bring back answers that people have withdrawn.
set -eu
umask 077
folder=${BACKUPS:-/var/backups/varde}
days=${DAYS:-14}
if [ "${1:-}" = withdrawn ]; then
	pg_dump --dbname="${DATABASE:-varde}" --data-only --inserts --on-conflict-do-nothing --table=private.withdrawn_responses --file="$folder/withdrawn.new"
	mv "$folder/withdrawn.new" "$folder/withdrawn.sql"
	exit
fi
# Written under another name first: what has the right name is whole.
pg_dump --dbname="${DATABASE:-varde}" --format=custom --file="$folder/new"
mv "$folder/new" "$folder/$(date +%F).dump"
find "$folder" -name '*.dump' -mtime "+$days" -delete
