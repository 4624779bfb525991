// Tells the app of new objects. The subscriptions need the app's own key for its webhook, which exists only after the first
// deploy: the postdeploy hook makes them.
param name string
param location string
param tags object
param storageId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  properties: { source: storageId, topicType: 'Microsoft.Storage.StorageAccounts' }
}

output name string = topic.name
