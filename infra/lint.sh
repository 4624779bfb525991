#!/usr/bin/env bash
# Builds and lints the Bicep. Type errors are only warnings to the compiler, so any result at all fails.
set -euo pipefail
cd "$(dirname "$0")"

version=$(sed -nE 's/.*Azure.Bicep.CommandLine.linux-x64.*\[(.*)\].*/\1/p' ../tests/Azure.Tests/Azure.Tests.csproj)
bicep=${NUGET_PACKAGES:-$HOME/.nuget/packages}/azure.bicep.commandline.linux-x64/$version/tools/bicep
if [ ! -f "$bicep" ]; then
    echo "the Bicep compiler is not at $bicep: run 'dotnet restore tests/Azure.Tests' first" >&2
    exit 2
fi

chmod u+x "$bicep"
words=$("$bicep" build main.bicep --stdout 2>&1 >/dev/null)
words+=$("$bicep" lint main.bicep 2>&1)
if [ -n "$words" ]; then
    echo "$words" >&2
    exit 1
fi
echo "Bicep builds and lints without a word"
