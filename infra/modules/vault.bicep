// Holds the secret that seller keys are made with: without it the data name nobody. The postprovision hook makes the secret once.
param name string
param location string
param tags object

@description('Reached through a private endpoint only.')
param isPrivate bool

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // The secret lost is every seller key lost.
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'None', defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
