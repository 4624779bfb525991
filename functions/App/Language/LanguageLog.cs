using Microsoft.Extensions.Logging;

namespace Wildlife.App.Language;

/// <summary>What the reader on Azure AI Language logs; never a text.</summary>
internal static partial class LanguageLog
{
    [LoggerMessage(1201, LogLevel.Warning, "The day's {DailyRecords} records are spent: {Documents} unclear documents keep the local reading")]
    public static partial void BudgetSpent(ILogger logger, int documents, int dailyRecords);
}
