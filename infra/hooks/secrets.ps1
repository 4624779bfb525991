# Makes the installation's secrets where they are missing, and never replaces one: seller keys made with an old secret would be lost.
# It goes through the management endpoint, which a private vault lets in too; nobody needs the right to read what it makes.
$ErrorActionPreference = 'Stop'

$vault = "https://management.azure.com/subscriptions/$($env:AZURE_SUBSCRIPTION_ID)/resourceGroups/$($env:AZURE_RESOURCE_GROUP)/providers/Microsoft.KeyVault/vaults/$($env:VAULT_NAME)"
$body = New-TemporaryFile
try {
    foreach ($name in 'seller-key', 'installation-key') {
        $url = "$vault/secrets/${name}?api-version=2023-07-01"
        $answer = az rest --method get --url $url --query name --output tsv 2>&1 | Out-String
        if ($LASTEXITCODE -eq 0) { continue }
        if ($answer -notmatch 'SecretNotFound|ResourceNotFound') { throw $answer }
        $bytes = [byte[]]::new(32)
        [Security.Cryptography.RandomNumberGenerator]::Fill($bytes)
        # In a file of this user, not on a command line that others can list.
        @{ properties = @{ value = [Convert]::ToBase64String($bytes) } } | ConvertTo-Json | Set-Content $body
        az rest --method put --url $url --body "@$body" --output none
        if ($LASTEXITCODE -ne 0) { throw "the secret $name could not be made" }
        Write-Output "made the secret $name in $($env:VAULT_NAME)"
    }
}
finally {
    Remove-Item $body
}
