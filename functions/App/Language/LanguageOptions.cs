using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Wildlife.App.Language;

/// <summary>Settings section <c>Language</c>: the reader of texts on Azure AI Language.</summary>
public sealed class LanguageOptions
{
    /// <summary>The account's endpoint, https. Its own name is needed: an identity cannot sign in at a region's.</summary>
    [Required]
    [Url]
    public string Endpoint { get; set; } = "";

    /// <summary>Records a day at most, for the whole installation; 0 sends nothing. A record is 1,000 characters read for one purpose.</summary>
    [Range(0, 10_000_000)]
    public int DailyRecords { get; set; } = 5000;

    /// <summary>From this confidence on, 0 to 1, what the local reader says of the language is enough, and the text is not sent.</summary>
    [Range(0.0, 1.0)]
    public double ClearAt { get; set; } = 0.8;
}

/// <summary>Checks the section when the host starts.</summary>
[OptionsValidator]
internal sealed partial class LanguageOptionsValidator : IValidateOptions<LanguageOptions>;
