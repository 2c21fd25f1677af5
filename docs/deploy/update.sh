#!/bin/sh
# As root: update.sh REPOSITORY VERSION. A new folder, built beside the one that runs; then one process after the other.
set -eu
home=${HOME_OF_VARDE:-/srv/varde}
new=$home/releases/$2
builder="runuser -u varde-build --"
$builder git clone --quiet --depth 1 --branch "$2" "$1" "$new"
cd "$new"
$builder npm ci --no-audit --no-fund
$builder npm run build
ln -sfn "$new" "$home/next"
mv -T "$home/next" "$home/current"
for port in ${PORTS:-3001 3002}; do
	systemctl restart "varde@$port"
	tries=0
	until curl --fail --silent --output /dev/null "http://127.0.0.1:$port/healthz"; do
		tries=$((tries + 1))
		# The other process still runs the version before: stop here and look, rather than take that one down too.
		if [ "$tries" -gt 60 ]; then echo "varde@$port does not answer; the others are as they were" >&2; exit 1; fi
		sleep 1
	done
done
