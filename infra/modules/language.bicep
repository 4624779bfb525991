// Azure AI Language: which language an unclear advert is in, and where it names persons.
param name string
param location string
param tags object

@description('Reached through a private endpoint only.')
param isPrivate bool

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: { name: 'S' }
  properties: {
    // A name of its own is needed to sign in with an identity.
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.endpoint
