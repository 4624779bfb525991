using 'main.bicep'

// azd sets these from its environment: `azd env set NAME VALUE` changes one.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param contactUrl = readEnvironmentVariable('WILDLIFE_CONTACT_URL')
param alertEmail = readEnvironmentVariable('WILDLIFE_ALERT_EMAIL')
param cosmosMode = readEnvironmentVariable('WILDLIFE_COSMOS_MODE', 'serverless')
param cosmosMaxThroughput = int(readEnvironmentVariable('WILDLIFE_COSMOS_MAX_THROUGHPUT', '4000'))
param networkIsolation = bool(readEnvironmentVariable('WILDLIFE_NETWORK_ISOLATION', 'false'))
param partnerRanges = json(readEnvironmentVariable('WILDLIFE_PARTNER_RANGES', '[]'))
param maximumInstances = int(readEnvironmentVariable('WILDLIFE_MAXIMUM_INSTANCES', '40'))
param evidenceImmutableDays = int(readEnvironmentVariable('WILDLIFE_EVIDENCE_IMMUTABLE_DAYS', '30'))
param languageDailyRecords = int(readEnvironmentVariable('WILDLIFE_LANGUAGE_DAILY_RECORDS', '5000'))
param logDailyCapGb = readEnvironmentVariable('WILDLIFE_LOG_DAILY_CAP_GB', '1')
param monthlyBudget = int(readEnvironmentVariable('WILDLIFE_MONTHLY_BUDGET', '100'))
param budgetStart = readEnvironmentVariable('WILDLIFE_BUDGET_START')
param operatorPrincipalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
