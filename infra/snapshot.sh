#!/usr/bin/env bash
# Writes the predicted deployments again after a change, with the compiler of the tests (a NuGet package, restored by `dotnet restore`).
# The tests hold the committed files equal to what the compiler predicts, and hold the policies over them.
set -euo pipefail
cd "$(dirname "$0")/snapshots"

version=$(sed -nE 's/.*Azure.Bicep.CommandLine.linux-x64.*\[(.*)\].*/\1/p' ../../tests/Azure.Tests/Azure.Tests.csproj)
bicep=${NUGET_PACKAGES:-$HOME/.nuget/packages}/azure.bicep.commandline.linux-x64/$version/tools/bicep
if [ ! -f "$bicep" ]; then
    echo "the Bicep compiler is not at $bicep: run 'dotnet restore tests/Azure.Tests' first" >&2
    exit 2
fi

chmod u+x "$bicep"
for file in *.bicepparam; do
    "$bicep" snapshot "$file" --mode "${1:-overwrite}" --location westeurope --deployment-name sample \
        --subscription-id 00000000-0000-0000-0000-000000000001 --tenant-id 00000000-0000-0000-0000-000000000002
done
