# Before anything is created: what is missing is said in words, with the command that mends it.
$ErrorActionPreference = 'Stop'

function Stop-Preflight([string] $reason) {
    Write-Error "preflight: $reason" -ErrorAction Continue
    exit 1
}

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
    Stop-Preflight "the Azure CLI (az) is missing: install it (https://aka.ms/azure-cli), then run 'azd up' again"
}
$signedIn = az account show --query id --output tsv 2>$null
if ($LASTEXITCODE -ne 0) { Stop-Preflight "az is not signed in: run 'az login', then 'azd up' again" }
if ($signedIn -ne $env:AZURE_SUBSCRIPTION_ID) {
    Stop-Preflight "az works in subscription $signedIn and azd in $($env:AZURE_SUBSCRIPTION_ID): run 'az account set --subscription $($env:AZURE_SUBSCRIPTION_ID)'"
}

foreach ($provider in 'Microsoft.App', 'Microsoft.CognitiveServices', 'Microsoft.DocumentDB', 'Microsoft.EventGrid', 'Microsoft.Insights', 'Microsoft.KeyVault',
    'Microsoft.ManagedIdentity', 'Microsoft.Network', 'Microsoft.OperationalInsights', 'Microsoft.Storage', 'Microsoft.Web') {
    $state = az provider show --namespace $provider --query registrationState --output tsv 2>$null
    if ($state -ne 'Registered') {
        Stop-Preflight "the subscription does not know $provider ($state): run 'az provider register --namespace $provider --wait', then 'azd up' again"
    }
}

$regions = az functionapp list-flexconsumption-locations --query '[].name' --output tsv
if (($regions | ForEach-Object { $_.Replace(' ', '').ToLowerInvariant() }) -notcontains $env:AZURE_LOCATION) {
    Stop-Preflight "the region $($env:AZURE_LOCATION) has no Flex Consumption: choose another with 'azd env set AZURE_LOCATION NAME'; these have it: $($regions -join ', ')"
}

# Nobody should read a site under a made-up contact, or get no alert.
foreach ($name in 'WILDLIFE_CONTACT_URL', 'WILDLIFE_ALERT_EMAIL') {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
        Stop-Preflight "$name is not set: run 'azd env set $name VALUE' (what it is for stands in infra/README.md)"
    }
}

# A budget keeps the month it began in: noted once.
if (-not $env:WILDLIFE_BUDGET_START) { azd env set WILDLIFE_BUDGET_START ([DateTime]::UtcNow.ToString('yyyy-MM-01')) }
Write-Output 'preflight: az, providers, region and settings are as they must be'
