param token string
param location string
param tags object
param workspaceId string
param insightsId string
param alertEmail string

@description('Rules over the app\'s telemetry: a row that the query returns is a reason to look.')
var rules = [
  {
    name: 'failures'
    text: 'A stage or route failed five times or more in a quarter of an hour.'
    severity: 2
    window: 'PT15M'
    query: 'requests | where success == false | summarize failures = count() by operation_Name | where failures >= 5'
  }
  {
    name: 'poison'
    text: 'Work was set aside: see "Replay what was set aside" in infra/README.md.'
    severity: 2
    window: 'PT15M'
    query: 'union (traces | where message has "MaxDequeueCount" | project timestamp), (customMetrics | where name == "wildlife.stage.set_aside" and valueSum > 0 | project timestamp)'
  }
  {
    name: 'source-health'
    text: 'A source fails or is blocked: what stands on it is not seen.'
    severity: 3
    window: 'PT1H'
    query: 'customMetrics | where name == "wildlife.source.unhealthy" | summarize unhealthy = max(valueMax) by source = tostring(customDimensions.source) | where unhealthy > 0'
  }
  {
    name: 'backlog-age'
    text: 'A stage works on what was due more than two hours ago.'
    severity: 2
    window: 'PT30M'
    query: 'customMetrics | where name == "wildlife.stage.lag" | summarize lag = max(valueMax) by stage = tostring(customDimensions.stage) | where lag > 7200'
  }
  {
    name: 'nothing-planned'
    text: 'The plan stage has not run for half an hour: the app is down or cannot start.'
    severity: 1
    window: 'PT30M'
    query: 'requests | where operation_Name == "plan" | summarize runs = count() | where runs == 0'
  }
  {
    name: 'keep'
    text: 'Retention, erasure or re-verification failed.'
    severity: 2
    window: 'PT1H'
    query: 'requests | where operation_Name == "keep" and success == false'
  }
]

resource who 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'wildlife'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for each in rules: {
  name: 'alert-${each.name}-${token}'
  location: location
  tags: tags
  properties: {
    displayName: each.name
    description: each.text
    severity: each.severity
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: each.window
    windowSize: each.window
    autoMitigate: true
    // A fresh deployment has no tables yet.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: each.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [who.id] }
  }
}]

resource logCap 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-log-cap-${token}'
  location: location
  tags: tags
  properties: {
    displayName: 'log-cap'
    description: 'The day\'s logs reached their cap: until tomorrow nothing is logged and the other alerts are blind.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '_LogOperation | where Category =~ "Ingestion" | where Detail has "OverQuota"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [who.id] }
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Wildlife Cybercrime Monitor'
    category: 'workbook'
    sourceId: insightsId
    serializedData: loadTextContent('workbook.json')
  }
}

output actionGroupId string = who.id
