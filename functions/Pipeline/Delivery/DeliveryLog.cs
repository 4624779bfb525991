using Microsoft.Extensions.Logging;

namespace Wildlife.Delivery;

/// <summary>What delivery logs. Messages hold URLs of pages and stay in their queue.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1101, LogLevel.Error, "{Stage}: set aside in {Queue}: {Reason}")]
    public static partial void SetAside(ILogger logger, string stage, string queue, string reason);
}
