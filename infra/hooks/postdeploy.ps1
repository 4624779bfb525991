# After each deploy: tells Event Grid where new objects are announced, and prints the first admin key once.
$ErrorActionPreference = 'Stop'

$topic = "/subscriptions/$($env:AZURE_SUBSCRIPTION_ID)/resourceGroups/$($env:AZURE_RESOURCE_GROUP)/providers/Microsoft.EventGrid/systemTopics/$($env:SYSTEM_TOPIC_NAME)"

# The key of the blob extension exists from the app's first start on.
$code = $null
foreach ($attempt in 1..12) {
    $code = az functionapp keys list --name $env:APP_NAME --resource-group $env:AZURE_RESOURCE_GROUP --query systemKeys.blobs_extension --output tsv 2>$null
    if ($code -and $code -ne 'null') { break }
    Write-Output 'waiting for the app to start'
    Start-Sleep -Seconds 10
}
if (-not $code -or $code -eq 'null') {
    Write-Error "the app $($env:APP_NAME) has no key for blob events yet: look at its log, then run 'azd hooks run postdeploy'"
}

$body = New-TemporaryFile
function Add-Subscription([string] $function, [string] $container) {
    # Tried again for a day. The address holds the key: it travels in a file.
    @{
        properties = @{
            destination = @{
                endpointType = 'WebHook'
                properties   = @{
                    endpointUrl       = "$($env:APP_URL)/runtime/webhooks/blobs?functionName=Host.Functions.$function&code=$code"
                    maxEventsPerBatch = 1
                }
            }
            filter      = @{
                includedEventTypes = @('Microsoft.Storage.BlobCreated')
                subjectBeginsWith  = "/blobServices/default/containers/$container/"
            }
            retryPolicy = @{ maxDeliveryAttempts = 30; eventTimeToLiveInMinutes = 1440 }
        }
    } | ConvertTo-Json -Depth 6 | Set-Content $body
    az rest --method put --url "https://management.azure.com$topic/eventSubscriptions/${function}?api-version=2025-02-15" --body "@$body" --output none
    if ($LASTEXITCODE -ne 0) { throw "the event subscription $function could not be made" }
    Write-Output "new objects in $container go to $function"
}

try {
    Add-Subscription extract raw-pages
    Add-Subscription classify listings
}
finally {
    Remove-Item $body
}

if (-not $env:WILDLIFE_FIRST_KEY) {
    $key = dotnet run --project functions/Local --verbosity quiet -- key add admin --name 'first admin' --storage azure
    if ($LASTEXITCODE -eq 0) {
        azd env set WILDLIFE_FIRST_KEY made
        Write-Output 'The first admin key. It is shown this once and kept nowhere; replace it with one per person, then revoke it:'
        Write-Output $key
    }
    else {
        Write-Warning "no admin key was made: run 'dotnet run --project functions/Local -- key add admin --name NAME --storage azure' on a machine that reaches $($env:COSMOS_NAME)"
    }
}
