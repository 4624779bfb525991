using '../main.bicep'

// What `azd up` creates when nothing is switched.
param environmentName = 'sample'
param location = 'westeurope'
param contactUrl = 'https://monitor.example/crawler'
param alertEmail = 'operator@monitor.example'
param budgetStart = '2026-11-01'
