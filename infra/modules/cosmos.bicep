// Cases and everything that is queried. Only what queries ask for is indexed: each indexed value makes each write dearer.
param name string
param location string
param tags object

@allowed(['serverless', 'autoscale'])
param mode string
param maxThroughput int

@description('Reached through a private endpoint only.')
param isPrivate bool

var isServerless = mode == 'serverless'

@description('Containers with their indexed paths: those that the queries of functions/Azure ask for.')
var containers = loadJsonContent('cosmos-containers.json')

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    capabilities: isServerless ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAclBypass: 'None'
  }

  resource database 'sqlDatabases' = {
    name: 'wildlife'
    properties: {
      resource: { id: 'wildlife' }
      options: isServerless ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
    }

    resource container 'containers' = [for each in containers: {
      name: each.name
      properties: {
        resource: {
          id: each.name
          partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
          // Expiry is on without a default: documents that end carry their own.
          defaultTtl: -1
          indexingPolicy: {
            indexingMode: 'consistent'
            automatic: true
            includedPaths: map(each.indexed, path => { path: path })
            excludedPaths: [{ path: '/*' }]
          }
        }
      }
    }]
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.documentEndpoint
output database string = account::database.name
