using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Tests.Cases;

public sealed class CaseSightTests
{
    private static readonly DateTimeOffset Now = Invented.Monday.AddDays(1);
    private readonly InventedCase subject = new(Invented.Listing("s", "1"), Invented.Listing("t", "2"));

    [Theory]
    [InlineData(Role.Reader, true)]
    [InlineData(Role.Platform, true)]
    [InlineData(Role.Analyst, false)]
    [InlineData(Role.Reviewer, false)]
    [InlineData(Role.Authority, false)]
    public void A_held_case_is_seen_by_those_who_work_on_it_only(Role role, bool hidden)
    {
        var caller = Caller(role, role == Role.Platform ? ["s"] : []);
        Assert.False(CaseSight.IsHidden(subject.Now, caller, Now));
        subject.Do(new PlaceHold(Now.AddDays(2)), InventedCase.Otto);
        Assert.Equal(hidden, CaseSight.IsHidden(subject.Now, caller, Now));
        Assert.True(CaseSight.IsLeftOutOfFigures(subject.Now, Now));
        Assert.False(CaseSight.IsHidden(subject.Now, caller, Now.AddDays(2)));
        Assert.False(CaseSight.IsLeftOutOfFigures(subject.Now, Now.AddDays(2)));
    }

    [Fact]
    public void A_platform_sees_its_own_site_and_a_parcel_firm_sees_no_case()
    {
        Assert.True(CaseSight.IsHidden(subject.Now, Caller(Role.Platform, ["u"]), Now));
        Assert.True(CaseSight.IsHidden(subject.Now, Caller(Role.Platform, []), Now));
        Assert.True(CaseSight.IsHidden(subject.Now, Caller(Role.Parcel, []), Now));
        Assert.True(CaseSight.IsHidden(subject.Now, Caller(Role.Admin, []), Now));
        Assert.Equal(["t"], CaseSight.ListingsFor(subject.Now, Caller(Role.Platform, ["t"])).Select(listing => listing.Source));
    }

    [Fact]
    public void A_key_for_an_operation_sees_its_cases_only()
    {
        var caller = Caller(Role.Analyst, []) with { Operations = ["thunder"] };
        Assert.True(CaseSight.IsHidden(subject.Now, caller, Now));
        subject.Do(new JoinOperation("thunder"));
        Assert.False(CaseSight.IsHidden(subject.Now, caller, Now));
    }

    private static Caller Caller(Role role, IReadOnlyList<string> sources) => new("k", "k", [role], sources, []);
}
