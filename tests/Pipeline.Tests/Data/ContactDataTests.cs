using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.Tests.Data;

/// <summary>Duty contacts: each member state once, in the form of the schema, and nothing that looks confirmed without a source and a day.</summary>
public sealed class ContactDataTests
{
    private const string MemberStates = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
    private static readonly string Folder = Repository.Combine("functions", "data", "contacts");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public void Every_member_state_has_its_contacts() =>
        Assert.Equal(MemberStates.Split(' '), DutyContacts.Load(Folder).All.Select(each => each.Country));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_as_the_schema_says_and_named_by_its_country(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Repository.Combine("functions", "data", "schema", "contacts.schema.json")));
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        Hold(schema.RootElement, document.RootElement);
        foreach (var office in document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
        {
            Hold(schema.RootElement.GetProperty("$defs").GetProperty("contact"), office.Value);
        }

        Assert.Equal(file, document.RootElement.GetProperty("country").GetString()!.ToLowerInvariant() + ".json");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_name_has_a_source_and_a_day_or_says_that_nobody_has_confirmed_it(string file)
    {
        var contacts = DutyContacts.Load(Folder).All.Single(each => each.Country.Equals(file[..2], StringComparison.OrdinalIgnoreCase));
        foreach (var office in (DutyContact[])[contacts.CitesAuthority, contacts.InterpolBureau, contacts.Police])
        {
            var isOpen = office.Name == "not recorded" || office.Name.EndsWith("not confirmed)", StringComparison.Ordinal);
            Assert.True(isOpen == (office.Source is null || office.ReadOn is null), $"{file}: {office.Name}");
            Assert.DoesNotContain(office.Name + office.Reached, letter => letter == '+');
        }
    }

    private static void Hold(JsonElement schema, JsonElement value)
    {
        var names = value.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Subset(schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToHashSet(), names.ToHashSet());
        Assert.Superset(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToHashSet(), names.ToHashSet<string?>());
    }
}
