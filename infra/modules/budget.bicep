param amount int

@description('First day of a month, yyyy-MM-01.')
param start string
param actionGroupId string
param alertEmail string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: toObject([50, 80, 100], percent => 'actual${percent}', percent => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: percent
      thresholdType: 'Actual'
      contactEmails: [alertEmail]
      contactGroups: [actionGroupId]
    })
  }
}
