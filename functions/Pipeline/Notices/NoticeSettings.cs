using System.Text.Json.Serialization;

namespace Wildlife.Notices;

/// <summary>Who sends notices: the operator's <c>settings/notices.json</c>. Without it none is drafted, for a notice without a name is none (Art. 16(2)(c)).</summary>
/// <param name="Name">The name of the organisation.</param>
/// <param name="Mailbox">A functional mailbox: answers go there, and no person's address into the world.</param>
public sealed record NoticeSettings(string Name, string Mailbox)
{
    /// <summary>Whether it was designated as a trusted flagger under Art. 22.</summary>
    public bool TrustedFlagger { get; init; }

    /// <summary>How many people beside the drafter must approve: 2 unless it is said otherwise; 1 suits a small office, where drafter and approver are the two.</summary>
    public int? Approvals { get; init; }

    /// <summary>The number in force.</summary>
    [JsonIgnore]
    public int ApprovalsNeeded => Approvals ?? 2;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The settings; null where there is no file.</returns>
    /// <exception cref="InvalidDataException">The file is not one; the message names it and the mend.</exception>
    public static NoticeSettings? Load(string path) => SettingsFile.Read(path, WildlifeJson.Default.NoticeSettings) switch
    {
        null => null,
        { } read when string.IsNullOrWhiteSpace(read.Name) || !read.Mailbox.Contains('@', StringComparison.Ordinal) =>
            throw new InvalidDataException($"{path}: name the organisation in 'name' and its functional mailbox in 'mailbox'"),
        { ApprovalsNeeded: < 1 or > 3 } => throw new InvalidDataException($"{path}: 'approvals' is 1 to 3"),
        { } read => read,
    };
}
