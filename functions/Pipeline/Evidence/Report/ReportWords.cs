using Wildlife.Classify;

namespace Wildlife.Evidence;

/// <summary>All words of one report: its own, and those that judgements have everywhere.</summary>
/// <param name="Texts">Its own.</param>
/// <param name="Reasons">Those of judgements.</param>
internal sealed record ReportWords(ReportTexts Texts, ReasonTexts Reasons)
{
    public string Say(Reason reason) => Reasons.Render(reason, Texts.Language);

    public string Say(RedFlag flag) => Reasons.Render(flag, Texts.Language);

    /// <summary>A value's name: the report's own where it has one, else the judgement's.</summary>
    public string Word(string kind, string wireName) => Texts.Word(kind, wireName) is var own && own != wireName ? own : Reasons.Word(kind, wireName, Texts.Language);
}
