// The Functions app on Flex Consumption: no instance when idle, no key to sign in with.
param name string
param planName string
param location string
param tags object

@description('The user-assigned identity that the app works as.')
param identityId string
param maximumInstances int

@description('Blob container that holds the deployed package.')
param deploymentContainerUrl string

@description('Subnet that the app reaches private endpoints through; empty where the network is not isolated.')
param subnetId string

@description('Address ranges (CIDR) that reach an isolated app, besides Event Grid.')
param partnerRanges array

@description('The app settings. Keys hold two underscores where a section ends.')
param settings object

var isIsolated = !empty(subnetId)

// Event Grid delivers over the public endpoint, whatever the network: its tag stays open, and each delivery carries the app's system key.
var eventGrid = { name: 'event-grid', priority: 100, action: 'Allow', tag: 'ServiceTag', ipAddress: 'AzureEventGrid' }
var partners = map(range(0, length(partnerRanges)), i => {
  name: 'partner-${i}'
  priority: 200 + i
  action: 'Allow'
  tag: 'Default'
  ipAddress: partnerRanges[i]
})

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: isIsolated ? subnetId : null
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      ipSecurityRestrictionsDefaultAction: isIsolated ? 'Deny' : 'Allow'
      ipSecurityRestrictions: isIsolated ? concat([eventGrid], partners) : []
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: maximumInstances }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: settings
  }

  // Packages are published with the operator's Entra token, never with a password.
  resource ftp 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }

  resource scm 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
