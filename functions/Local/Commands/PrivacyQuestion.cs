using System.CommandLine;
using Wildlife.Local.Host;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>Which person's value a privacy verb is about, and why.</summary>
internal sealed class PrivacyQuestion
{
    private readonly Argument<string> value = new("VALUE") { Description = "The telephone number, address, name or account." };
    private readonly Option<string> kind = new("--kind") { Description = "phone (default), email, telegram, instagram, wickr or account.", DefaultValueFactory = _ => "phone", HelpName = "KIND" };
    private readonly Option<string> region = new("--region") { Description = "For a telephone number without a country code: its country, e.g. FR.", HelpName = "CC" };
    private readonly Option<string> source = new("--source") { Description = "For an account: the source's id.", HelpName = "ID" };
    private readonly Option<string> reason = new("--reason") { Description = "The request's reference: it is kept.", Required = true, HelpName = "TEXT" };
    private readonly Option<string> data = SharedOptions.Data();

    public PrivacyQuestion(Command command)
    {
        command.Arguments.Add(value);
        foreach (var option in (Option[])[kind, region, source, reason, data])
        {
            command.Options.Add(option);
        }
    }

    public string DataOf(ParseResult parsed) => parsed.GetValue(data)!;

    public string ReasonOf(ParseResult parsed) => parsed.GetValue(reason)!;

    /// <exception cref="UsageException">The kind is none.</exception>
    public LookupItem ItemOf(ParseResult parsed) => WireName.TryParse<LookupKind>(parsed.GetValue(kind)!, out var known) && known is not (LookupKind.Url or LookupKind.ImageSha256 or LookupKind.ImagePdq)
        ? new LookupItem(known, parsed.GetValue(value)!) { Region = parsed.GetValue(region), Source = parsed.GetValue(source) }
        : throw new UsageException($"'{parsed.GetValue(kind)}' is no kind: use phone, email, telegram, instagram, wickr or account");
}
