#!/bin/sh
# Lets Schemathesis try everything that the API's description allows, on a server with a workspace of its own.
# Needs `schemathesis` (PyPI) on the path, and a built checkout.
set -eu

here=$(dirname -- "$(readlink -f -- "$0")")
port=${1:-18080}
workspace=$(mktemp -d)

"$here/../parcours" studio --port "$port" --workspace "$workspace" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$workspace"' EXIT

tries=0
until curl -s -o /dev/null "http://127.0.0.1:$port/health/ready"; do
  tries=$((tries + 1))
  [ "$tries" -lt 600 ] || { echo 'the server does not start' >&2; exit 1; }
  sleep 0.2
done

# The events of a job go on as long as the job does, so they are tried by the server's own tests.
schemathesis run "http://127.0.0.1:$port/api/v1/openapi.json" --url "http://127.0.0.1:$port" \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
  --exclude-path '/api/v1/jobs/{id}/events' --max-examples 50
