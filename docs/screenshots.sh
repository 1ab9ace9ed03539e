#!/usr/bin/env bash
# Pictures of every page of the demonstration, on a phone and on a desk: artifacts/screenshots (ignored by git).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export VOLUNTEERHUB_BROWSER_TESTS=required
export VOLUNTEERHUB_SCREENSHOTS=${1:-artifacts/screenshots}
dotnet test --nologo --filter "FullyQualifiedName~EveryPageTests.Every_page_opens"
echo "Pictures are in $VOLUNTEERHUB_SCREENSHOTS."
