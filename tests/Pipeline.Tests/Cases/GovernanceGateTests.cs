using System.Text;
using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

public sealed class GovernanceGateTests
{
    private const string Good = """{"controller": "WWF", "regime": "gdpr", "legalBasis": {"BE": "Art. 10 GDPR, Art. 10 § 1 BE act of 30 July 2018"}, "impactAssessment": "DPIA-7", "recipients": ["customs"]}""";

    [Fact]
    public void A_complete_file_opens_the_gate()
    {
        var gate = GovernanceGate.Parse(Encoding.UTF8.GetBytes(Good), "governance.json");
        gate.RequireClusters();
        Assert.Equal(("full", "WWF"), (gate.Mode, gate.Governance!.Controller));
    }

    [Fact]
    public void Without_a_file_it_is_advert_mode_and_the_refusal_says_why()
    {
        var gate = GovernanceGate.Load(Path.Combine(Path.GetTempPath(), "no-such-folder", GovernanceGate.FileName));
        Assert.Equal("advert", gate.Mode);
        Assert.Contains("governance.json", Assert.Throws<AdvertModeException>(gate.RequireClusters).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gdpr\"", "\"none\"", "regime")]
    [InlineData("\"WWF\"", "\" \"", "controller")]
    [InlineData("{\"BE\": \"Art. 10 GDPR, Art. 10 § 1 BE act of 30 July 2018\"}", "{}", "legalBasis")]
    [InlineData("\"BE\":", "\"be\":", "legalBasis")]
    [InlineData("\"DPIA-7\"", "\"\"", "impactAssessment")]
    [InlineData("\"customs\"", "\"\"", "recipients")]
    [InlineData("\"recipients\"", "\"recipient\"", "recipient")]
    [InlineData("\"regime\": \"gdpr\", ", "", "regime")]
    [InlineData("}", "", "governance.json")]
    public void A_file_that_is_not_complete_is_refused_with_its_name_and_the_member(string from, string to, string named)
    {
        var wrong = Good.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Good, wrong);
        var message = Assert.Throws<InvalidDataException>(() => GovernanceGate.Parse(Encoding.UTF8.GetBytes(wrong), "governance.json")).Message;
        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.Contains("governance.json", message, StringComparison.Ordinal);
    }

    internal static GovernanceGate Filed() => GovernanceGate.Parse(Encoding.UTF8.GetBytes(Good), "governance.json");
}
