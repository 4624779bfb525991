#!/bin/sh
# Before anything is created: what is missing is said in words, with the command that mends it.
set -eu

fail() {
    echo "preflight: $1" >&2
    exit 1
}

command -v az >/dev/null || fail "the Azure CLI (az) is missing: install it (https://aka.ms/azure-cli), then run 'azd up' again"
az account show >/dev/null 2>&1 || fail "az is not signed in: run 'az login', then 'azd up' again"
signed_in=$(az account show --query id --output tsv)
[ "$signed_in" = "$AZURE_SUBSCRIPTION_ID" ] || fail "az works in subscription $signed_in and azd in $AZURE_SUBSCRIPTION_ID: run 'az account set --subscription $AZURE_SUBSCRIPTION_ID'"

for provider in Microsoft.App Microsoft.CognitiveServices Microsoft.DocumentDB Microsoft.EventGrid Microsoft.Insights Microsoft.KeyVault \
    Microsoft.ManagedIdentity Microsoft.Network Microsoft.OperationalInsights Microsoft.Storage Microsoft.Web; do
    state=$(az provider show --namespace "$provider" --query registrationState --output tsv 2>/dev/null || echo unknown)
    [ "$state" = Registered ] || fail "the subscription does not know $provider ($state): run 'az provider register --namespace $provider --wait', then 'azd up' again"
done

regions=$(az functionapp list-flexconsumption-locations --query '[].name' --output tsv)
echo "$regions" | tr -d ' ' | tr '[:upper:]' '[:lower:]' | grep -qx "$AZURE_LOCATION" ||
    fail "the region $AZURE_LOCATION has no Flex Consumption: choose another with 'azd env set AZURE_LOCATION NAME'; these have it: $(echo "$regions" | tr '\n' ',')"

# Nobody should read a site under a made-up contact, or get no alert.
for name in WILDLIFE_CONTACT_URL WILDLIFE_ALERT_EMAIL; do
    eval "value=\${$name:-}"
    [ -n "$value" ] || fail "$name is not set: run 'azd env set $name VALUE' (what it is for stands in infra/README.md)"
done

# A budget keeps the month it began in: noted once.
[ -n "${WILDLIFE_BUDGET_START:-}" ] || azd env set WILDLIFE_BUDGET_START "$(date -u +%Y-%m-01)"
echo "preflight: az, providers, region and settings are as they must be"
