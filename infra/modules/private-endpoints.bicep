// The private addresses of everything that holds data. Event Grid needs none: it only posts to the app.
param token string
param location string
param tags object
param networkId string
param subnetId string
param hostStorageId string
param dataStorageId string
param cosmosId string
param languageId string
param vaultId string

var storageSuffix = environment().suffixes.storage
var zones = {
  blob: 'privatelink.blob.${storageSuffix}'
  queue: 'privatelink.queue.${storageSuffix}'
  cosmos: 'privatelink.documents.azure.com'
  vault: 'privatelink.vaultcore.azure.net'
  language: 'privatelink.cognitiveservices.azure.com'
}

var targets = [
  { name: 'host-blob', target: hostStorageId, groupId: 'blob', zone: 'blob' }
  { name: 'host-queue', target: hostStorageId, groupId: 'queue', zone: 'queue' }
  { name: 'data-blob', target: dataStorageId, groupId: 'blob', zone: 'blob' }
  { name: 'data-queue', target: dataStorageId, groupId: 'queue', zone: 'queue' }
  { name: 'cosmos', target: cosmosId, groupId: 'Sql', zone: 'cosmos' }
  { name: 'vault', target: vaultId, groupId: 'vault', zone: 'vault' }
  { name: 'language', target: languageId, groupId: 'account', zone: 'language' }
]

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [for entry in items(zones): {
  name: entry.value
  location: 'global'
  tags: tags
}]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (entry, i) in items(zones): {
  parent: zone[i]
  name: 'app'
  location: 'global'
  tags: tags
  properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
}]

module endpoint 'private-endpoint.bicep' = [for each in targets: {
  name: 'endpoint-${each.name}'
  params: {
    name: 'pe-${each.name}-${token}'
    location: location
    tags: tags
    subnetId: subnetId
    targetId: each.target
    groupId: each.groupId
    zoneId: resourceId('Microsoft.Network/privateDnsZones', zones[each.zone])
  }
  dependsOn: [zone]
}]
