using Microsoft.Extensions.Options;

namespace Wildlife.Crawl;

/// <summary>Checks the crawler's options when a host starts.</summary>
[OptionsValidator]
public sealed partial class CrawlOptionsValidator : IValidateOptions<CrawlOptions>;
