#!/bin/sh
# Makes the installation's secrets where they are missing, and never replaces one: seller keys made with an old secret would be lost.
# It goes through the management endpoint, which a private vault lets in too; nobody needs the right to read what it makes.
set -eu

vault="https://management.azure.com/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$AZURE_RESOURCE_GROUP/providers/Microsoft.KeyVault/vaults/$VAULT_NAME"
body=$(mktemp)
trap 'rm -f "$body"' EXIT
chmod 600 "$body"

for name in seller-key installation-key; do
    url="$vault/secrets/$name?api-version=2023-07-01"
    found=$(az rest --method get --url "$url" --query name --output tsv 2>"$body.error") || {
        grep -qE 'SecretNotFound|ResourceNotFound' "$body.error" || { cat "$body.error" >&2; rm -f "$body.error"; exit 1; }
        found=
    }
    rm -f "$body.error"
    if [ -z "$found" ]; then
        # In a file of this user, not on a command line that others can list.
        printf '{"properties":{"value":"%s"}}' "$(head -c 32 /dev/urandom | base64 | tr -d '\n')" >"$body"
        az rest --method put --url "$url" --body "@$body" --output none
        echo "made the secret $name in $VAULT_NAME"
    fi
done
