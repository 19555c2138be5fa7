#!/usr/bin/env bash
# Puts a new release where the server finds it: hosting/publish.sh dist/ user@host:/var/www/dlt-activities/
#
# What the new pages name comes first, the pages that name it last, and what has its digest in its name stays: a page
# that was open before still finds the files of its own release. docs/hosting.md tells when those may go.
set -euo pipefail

from=${1:?say from which folder: dist/}
to=${2:?say to which folder: user@host:/var/www/dlt-activities/}

release=(--recursive --times --exclude=.trunk-lock)
rsync "${release[@]}" --exclude='*.html' --exclude='*.html.br' --exclude='*.html.gz' "${from%/}/" "${to%/}/"
rsync "${release[@]}" "${from%/}/" "${to%/}/"
# A smaller form of an earlier release may stand beside a file that has none any more: it would be sent in its place.
rsync "${release[@]}" --delete --exclude='/*-????????????????*' --include='*/' --include='*.br' --include='*.gz' \
  --exclude='*' "${from%/}/" "${to%/}/"
