using '../main.bicep'

// Everything switched: private network, autoscale.
param environmentName = 'sample'
param location = 'westeurope'
param contactUrl = 'https://monitor.example/crawler'
param alertEmail = 'operator@monitor.example'
param budgetStart = '2026-11-01'
param networkIsolation = true
param partnerRanges = ['203.0.113.0/24', '2001:db8::/32']
param cosmosMode = 'autoscale'
param operatorPrincipalId = '00000000-0000-0000-0000-000000000003'
