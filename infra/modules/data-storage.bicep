// Pages, pictures, observations, evidence and the queues.
param name string
param location string
param tags object

@description('Reached through private endpoints only.')
param isPrivate bool

@description('Days that no one can change or delete a new object of evidence. Its case may ask for more, object by object.')
param evidenceImmutableDays int

@description('Containers whose objects are deleted after 30 days: what a case needs is copied to evidence before.')
var shortLived = ['raw-pages', 'raw-media']

@description('Containers that stay.')
var lasting = ['listings', 'settings']

@description('Queues, each with the one that takes what failed too often. The last takes blobs whose trigger failed too often.')
var queueNames = [
  'crawl-jobs'
  'crawl-jobs-poison'
  'picture-jobs'
  'picture-jobs-poison'
  'outbox'
  'outbox-poison'
  'webjobs-blobtrigger-poison'
]

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  // Three zones: evidence outlives the loss of a building.
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    // The rules below that delete old objects run as a trusted service: behind the firewall they need this exception.
    networkAcls: { bypass: 'AzureServices', defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // Version-level immutability needs versions.
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    resource short 'containers' = [for container in shortLived: { name: container, properties: { publicAccess: 'None' } }]

    resource long 'containers' = [for container in lasting: { name: container, properties: { publicAccess: 'None' } }]

    resource evidence 'containers' = {
      name: 'evidence'
      properties: { publicAccess: 'None', immutableStorageWithVersioning: { enabled: true } }

      resource policy 'immutabilityPolicies' = {
        name: 'default'
        properties: { immutabilityPeriodSinceCreationInDays: evidenceImmutableDays }
      }
    }
  }

  resource queues 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queueName in queueNames: { name: queueName }]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'delete-pages-after-30-days'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: map(shortLived, container => '${container}/') }
              actions: {
                baseBlob: { delete: { daysAfterCreationGreaterThan: 30 } }
                version: { delete: { daysAfterCreationGreaterThan: 1 } }
              }
            }
          }
          {
            name: 'delete-old-versions-of-observations-and-settings'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: map(lasting, container => '${container}/') }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 30 } } }
            }
          }
          {
            name: 'cool-evidence-after-90-days'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['evidence/'] }
              actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 90 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

output id string = account.id
output name string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
