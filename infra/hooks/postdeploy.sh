#!/bin/sh
# After each deploy: tells Event Grid where new objects are announced, and prints the first admin key once.
set -eu

topic="/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$AZURE_RESOURCE_GROUP/providers/Microsoft.EventGrid/systemTopics/$SYSTEM_TOPIC_NAME"

# The key of the blob extension exists from the app's first start on.
code=
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
    code=$(az functionapp keys list --name "$APP_NAME" --resource-group "$AZURE_RESOURCE_GROUP" --query systemKeys.blobs_extension --output tsv 2>/dev/null || true)
    [ -n "$code" ] && [ "$code" != null ] && break
    echo "waiting for the app to start"
    sleep 10
done
if [ -z "$code" ] || [ "$code" = null ]; then
    echo "the app $APP_NAME has no key for blob events yet: look at its log, then run 'azd hooks run postdeploy'" >&2
    exit 1
fi

body=$(mktemp)
trap 'rm -f "$body"' EXIT
chmod 600 "$body"

subscribe() {
    # Tried again for a day. The address holds the key: it travels in a file.
    cat >"$body" <<JSON
{
  "properties": {
    "destination": {
      "endpointType": "WebHook",
      "properties": {
        "endpointUrl": "$APP_URL/runtime/webhooks/blobs?functionName=Host.Functions.$1&code=$code",
        "maxEventsPerBatch": 1
      }
    },
    "filter": {
      "includedEventTypes": ["Microsoft.Storage.BlobCreated"],
      "subjectBeginsWith": "/blobServices/default/containers/$2/"
    },
    "retryPolicy": { "maxDeliveryAttempts": 30, "eventTimeToLiveInMinutes": 1440 }
  }
}
JSON
    az rest --method put --url "https://management.azure.com$topic/eventSubscriptions/$1?api-version=2025-02-15" --body "@$body" --output none
    echo "new objects in $2 go to $1"
}

subscribe extract raw-pages
subscribe classify listings

if [ -z "${WILDLIFE_FIRST_KEY:-}" ]; then
    if [ -n "${COSMOS_ENDPOINT:-}" ] && key=$(dotnet run --project functions/Local --verbosity quiet -- key add admin --name "first admin" --storage azure); then
        azd env set WILDLIFE_FIRST_KEY made
        echo "The first admin key. It is shown this once and kept nowhere; replace it with one per person, then revoke it:"
        echo "$key"
    else
        echo "no admin key was made: run 'dotnet run --project functions/Local -- key add admin --name NAME --storage azure' on a machine that reaches $COSMOS_NAME" >&2
    fi
fi
