#!/usr/bin/env bash
# Breaks the disk at every point there is, which takes an hour or so. Words narrow it down: every_point.sh "a note"
set -euo pipefail
cd "$(dirname "$0")/../../.."
AFTERSHIFT_TEST_ONLY="${1-}" cargo test --locked --test real -- --ignored --nocapture --test-threads=1 faults::
