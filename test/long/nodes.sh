#!/usr/bin/env bash
# The whole test suite on each supported line of Node. Needs the npm registry; run before a release.
set -euo pipefail
cd "$(dirname "$0")/../.."
for line in 20.19 22 24; do
  echo "== node $line"
  npx --yes --package "node@$line" node node_modules/vitest/vitest.mjs run "$@"
done
