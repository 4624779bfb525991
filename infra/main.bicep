// One installation of the monitor: a resource group with everything in it. One installation per controller (GDPR): a competent
// authority never shares one with an NGO or a firm.
targetScope = 'subscription'

@description('Name of the azd environment; the resource group is named after it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of everything. It must offer Flex Consumption; the preflight hook checks it.')
param location string

@description('How the app introduces itself to the sites it reads: an https or mailto URL of a page about the crawler.')
@minLength(8)
param contactUrl string

@description('Who is told when something is wrong.')
@minLength(3)
param alertEmail string

@description('serverless: pay per request, up to 5,000 RU/s per partition. autoscale: for a steady load, see README.md for the break-even.')
@allowed(['serverless', 'autoscale'])
param cosmosMode string = 'serverless'

@description('Most RU/s of the database in autoscale; a tenth of it is paid for when idle.')
@minValue(1000)
param cosmosMaxThroughput int = 4000

@description('Puts storage, Cosmos DB, Key Vault and the Language account behind private endpoints and limits who reaches the app.')
param networkIsolation bool = false

@description('Address ranges of partners and analysts (CIDR) that reach the app when the network is isolated.')
param partnerRanges array = []

@description('Most instances of the app. Every stage bears more; what they cost does not.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Days that no one, the app included, can change or delete a new object of evidence.')
@minValue(1)
@maxValue(146000)
param evidenceImmutableDays int = 30

@description('Language records (1,000 characters each) a day at most; 0 sends nothing to the service.')
@minValue(0)
param languageDailyRecords int = 5000

@description('Gigabytes of logs a day at most, as text: Bicep has no decimals.')
param logDailyCapGb string = '1'

@description('Spend a month, in the currency of the subscription, that is warned of at 50, 80 and 100 per cent.')
@minValue(1)
param monthlyBudget int = 100

@description('First day of the month in which the budget began; it cannot be changed later, so the preflight hook notes it once.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Who runs the installation: may make keys and replay what was set aside from their own machine. azd sets it to who is signed in; empty gives nobody the right.')
param operatorPrincipalId string = ''

var tags = { 'azd-env-name': environmentName }
var token = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: { name: 'id-${token}', location: location, tags: tags }
}

module network 'modules/network.bicep' = if (networkIsolation) {
  name: 'network'
  scope: group
  params: { token: token, location: location, tags: tags }
}

module hostStorage 'modules/host-storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: { name: 'sthost${token}', location: location, tags: tags, isPrivate: networkIsolation }
}

module dataStorage 'modules/data-storage.bicep' = {
  name: 'data-storage'
  scope: group
  params: {
    name: 'stdata${token}'
    location: location
    tags: tags
    isPrivate: networkIsolation
    evidenceImmutableDays: evidenceImmutableDays
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: { name: 'evgt-${token}', location: location, tags: tags, storageId: dataStorage.outputs.id }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: 'cosmos-${token}'
    location: location
    tags: tags
    mode: cosmosMode
    maxThroughput: cosmosMaxThroughput
    isPrivate: networkIsolation
  }
}

module language 'modules/language.bicep' = {
  name: 'language'
  scope: group
  params: { name: 'lang-${token}', location: location, tags: tags, isPrivate: networkIsolation }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: { name: 'kv-${token}', location: location, tags: tags, isPrivate: networkIsolation }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: { token: token, location: location, tags: tags, dailyCapGb: logDailyCapGb }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    identityId: identity.outputs.id
    principalId: identity.outputs.principalId
    operatorPrincipalId: operatorPrincipalId
    hostStorageName: hostStorage.outputs.name
    dataStorageName: dataStorage.outputs.name
    cosmosName: cosmos.outputs.name
    languageName: language.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module endpoints 'modules/private-endpoints.bicep' = if (networkIsolation) {
  name: 'private-endpoints'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    networkId: network!.outputs.networkId
    subnetId: network!.outputs.endpointSubnetId
    hostStorageId: hostStorage.outputs.id
    dataStorageId: dataStorage.outputs.id
    cosmosId: cosmos.outputs.id
    languageId: language.outputs.id
    vaultId: vault.outputs.id
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'func-${token}'
    planName: 'plan-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    maximumInstances: maximumInstances
    deploymentContainerUrl: hostStorage.outputs.deploymentContainerUrl
    subnetId: networkIsolation ? network!.outputs.appSubnetId : ''
    partnerRanges: partnerRanges
    settings: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      AZURE_CLIENT_ID: identity.outputs.clientId
      AzureWebJobsDisableHomepage: 'true'
      AzureWebJobsStorage__accountName: hostStorage.outputs.name
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      AzureWebJobsStorage__credential: 'managedidentity'
      DataStorage__blobServiceUri: dataStorage.outputs.blobEndpoint
      DataStorage__clientId: identity.outputs.clientId
      DataStorage__credential: 'managedidentity'
      DataStorage__queueServiceUri: dataStorage.outputs.queueEndpoint
      Cosmos__Database: cosmos.outputs.database
      Cosmos__Endpoint: cosmos.outputs.endpoint
      Crawl__ContactUrl: contactUrl
      Language__DailyRecords: string(languageDailyRecords)
      Language__Endpoint: language.outputs.endpoint
      Secrets__InstallationKey: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/installation-key)'
      Secrets__SellerKey: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/seller-key)'
      Secrets__SellerKeyVersion: '1'
    }
  }
  dependsOn: [roles, endpoints]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    alertEmail: alertEmail
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  scope: group
  params: { amount: monthlyBudget, start: budgetStart, actionGroupId: alerts.outputs.actionGroupId, alertEmail: alertEmail }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_LOCATION string = location
output APP_NAME string = app.outputs.name
output APP_URL string = app.outputs.url
output COSMOS_ENDPOINT string = cosmos.outputs.endpoint
output COSMOS_NAME string = cosmos.outputs.name
output DATA_STORAGE_NAME string = dataStorage.outputs.name
output STORAGE_BLOB_URI string = dataStorage.outputs.blobEndpoint
output STORAGE_QUEUE_URI string = dataStorage.outputs.queueEndpoint
output SYSTEM_TOPIC_NAME string = events.outputs.name
output VAULT_NAME string = vault.outputs.name
