#!/usr/bin/env bash
# Builds the page for development, serves it with the headers of Trunk.toml, and builds it again on each change.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
cd "$project"

port=${PORT:-8080}
address="http://127.0.0.1:$port/"

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

if answers; then
  echo "serve: cannot go on: something else answers on port $port already" >&2
  echo "  What to do: stop it, or choose another port: make serve PORT=$((port + 1))" >&2
  exit 1
fi

# trunk answers only when the first build is done.
(
  until answers; do
    kill -0 $$ 2>/dev/null || exit
    sleep 0.2
  done
  echo "serve: the page stands at $address, with the strict Content-Security-Policy of Trunk.toml. Ctrl-C stops it."
) &
exec trunk serve --port "$port" --dist target/serve --color never
