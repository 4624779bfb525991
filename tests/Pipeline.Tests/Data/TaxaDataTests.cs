using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Wildlife.Law;

namespace Wildlife.Tests.Data;

/// <summary>Holds the shipped taxa and watchlists to their schema and to the facts that must not be lost.</summary>
public sealed partial class TaxaDataTests
{
    private const int FewestTaxa = 900;
    private const string AnnexAct = "32021R2280";
    private const string BirdsDirective = "32009L0147";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly string[] Languages = ["fr", "nl", "de", "en", "hu", "es", "it", "pl"];
    private static readonly string[] Annexes = ["A", "B", "C", "D", "none"];
    private static readonly string[] Ranks = ["kingdom", "phylum", "class", "order", "family", "genus", "species", "subspecies", "hybrid"];
    private static readonly string[] Products =
    [
        "live", "ivory", "horn", "skin-leather", "fur", "feather", "taxidermy", "shell", "coral", "bone-skull", "tooth-claw",
        "egg", "meat-food", "medicine", "plant-live", "wood", "caviar", "other",
    ];

    private static readonly Lazy<IReadOnlyList<TaxaFile>> Files = new(ReadFiles);
    private static readonly Lazy<IReadOnlyDictionary<string, Taxon>> ByName =
        new(() => All.ToDictionary(taxon => taxon.ScientificName, StringComparer.Ordinal));

    private static IEnumerable<Taxon> All => Files.Value.SelectMany(file => file.Taxa);

    [Fact]
    public void Every_file_is_named_after_its_group_and_short_enough_to_read()
    {
        Assert.All(TaxaPaths(), path =>
        {
            Assert.Equal(Path.GetFileNameWithoutExtension(path), Read<TaxaFile>(path).Group);
            Assert.True(File.ReadLines(path).Count() < 4000, path + " is too long");
        });
    }

    [Fact]
    public void There_are_enough_taxa() => Assert.True(All.Count() >= FewestTaxa, $"{All.Count()} taxa");

    [Fact]
    public void Every_taxon_keeps_to_the_schema() => Assert.All(All, taxon =>
    {
        Assert.Contains(taxon.Rank, Ranks);
        Assert.All(taxon.Products, product => Assert.Contains(product, Products));
        Assert.All(taxon.Names.Keys, language => Assert.Contains(language, Languages));
        Assert.All(taxon.Listings, listing => Assert.Contains(listing.Annex, Annexes));
        Assert.All(taxon.Listings.SelectMany(listing => listing.Countries), country => Assert.Matches(Country(), country));
        Assert.All(taxon.Listings, listing => Assert.True(listing.CitesAppendix is null or "I" or "II" or "III", taxon.ScientificName));
        Assert.True(taxon.Rank is "class" || taxon.Lineage.Count > 0, taxon.ScientificName + " has no lineage");
    });

    [Fact]
    public void Scientific_names_are_unique_and_no_synonym_is_another_taxons_accepted_name()
    {
        var accepted = All.Select(taxon => taxon.ScientificName).ToArray();
        Assert.Equal(accepted.Length, accepted.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(All.SelectMany(taxon => taxon.Synonyms).Intersect(accepted, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(Repeated(All.SelectMany(taxon => taxon.Synonyms)));
    }

    [Fact]
    public void A_vernacular_name_points_to_one_taxon_of_its_language()
    {
        foreach (var language in Languages)
            Assert.Empty(Repeated(All.SelectMany(taxon => taxon.Names.GetValueOrDefault(language, []))));
    }

    [Fact]
    public void Names_are_clean() => Assert.All(All, taxon =>
    {
        foreach (var name in taxon.Names.Values.SelectMany(names => names))
        {
            Assert.Equal(name.Trim(), name);
            Assert.DoesNotContain("  ", name, StringComparison.Ordinal);
            Assert.DoesNotMatch(Unclean(), name);
        }
    });

    [Fact]
    public void Ambiguous_names_are_names_of_their_taxon() => Assert.All(All, taxon =>
    {
        var own = taxon.Names.Values.SelectMany(names => names).Concat(taxon.Synonyms).Append(taxon.ScientificName);
        Assert.Empty(taxon.AmbiguousNames.Except(own));
    });

    [Fact]
    public void Every_act_that_a_listing_cites_exists()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(PathOf("law", "acts.json")));
        var acts = file.RootElement.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("id").GetString()!).ToHashSet();
        Assert.All(All.SelectMany(taxon => taxon.Listings), listing => Assert.Contains(listing.Act, acts));
    }

    [Fact]
    public void Lineages_agree_with_each_other()
    {
        var above = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var taxon in All)
        {
            var chain = taxon.Lineage.Prepend(taxon.ScientificName).ToArray();
            for (var step = 0; step < chain.Length; step++)
            {
                var rest = string.Join(" < ", chain[(step + 1)..]);
                Assert.True(above.TryAdd(chain[step], rest) || above[chain[step]] == rest, $"{chain[step]}: {above[chain[step]]} or {rest}");
            }
        }
    }

    [Fact]
    public void A_species_stands_under_the_genus_of_its_name() => Assert.All(
        All.Where(taxon => taxon.Rank == "species"),
        taxon => Assert.Equal(taxon.ScientificName.Split(' ')[0], taxon.Lineage[0]));

    [Fact]
    public void The_watchlist_has_fourteen_animals_of_which_four_are_on()
    {
        var animals = Watchlist().Animals;
        Assert.Equal(14, animals.Count);
        Assert.Equal(["elephant", "tiger", "rhinoceros", "lion"], animals.Where(animal => animal.On).Select(animal => animal.Id));
        Assert.All(animals.SelectMany(animal => animal.Taxa), name => Assert.Contains(name, ByName.Value.Keys));
        Assert.All(animals, animal => Assert.Equal(["de", "en", "fr", "hu", "nl"], animal.Name.Keys.Order()));
    }

    [Fact]
    public void Every_watch_id_is_in_the_watchlist_and_each_watch_animal_is_named_in_five_languages()
    {
        var ids = Watchlist().Animals.Select(animal => animal.Id).ToHashSet();
        var watched = All.Where(taxon => taxon.Watch is not null).ToLookup(taxon => taxon.Watch!);
        Assert.True(ids.SetEquals(watched.Select(group => group.Key)));
        Assert.All(watched, group =>
        {
            foreach (var language in new[] { "fr", "nl", "de", "en", "hu" })
                Assert.Contains(group, taxon => taxon.Names.GetValueOrDefault(language, []).Count > 0);
        });
    }

    [Theory]
    [InlineData("Ursus arctos", "A")]
    [InlineData("Ursus maritimus", "B")]
    [InlineData("Panthera leo", "B")]
    [InlineData("Panthera leo persica", "A")]
    [InlineData("Canis lupus", "A")]
    [InlineData("Canis lupus familiaris", "none")]
    [InlineData("Felis catus", "none")]
    [InlineData("Felis silvestris", "A")]
    [InlineData("Loxodonta africana", "A")]
    [InlineData("Panthera tigris", "A")]
    [InlineData("Testudo hermanni", "A")]
    [InlineData("Psittacus erithacus", "A")]
    [InlineData("Melopsittacus undulatus", "none")]
    [InlineData("Nymphicus hollandicus", "none")]
    [InlineData("Anguilla anguilla", "B")]
    [InlineData("Columba livia domestica", "none")]
    [InlineData("Mammuthus", "none")]
    public void The_annex_that_governs_a_taxon_where_nothing_is_said_of_its_population_is(string name, string annex) =>
        Assert.Equal(annex, GoverningAnnex(ByName.Value[name]));

    [Theory]
    [InlineData("Loxodonta africana", "B", "BW,NA,ZA,ZW")]
    [InlineData("Panthera leo", "A", "IN")]
    [InlineData("Ceratotherium simum simum", "B", "SZ,ZA")]
    public void The_annex_that_depends_on_the_population_is(string name, string annex, string countries)
    {
        var listing = Assert.Single(ByName.Value[name].Listings, listing => listing.Population is not null && listing.Act == AnnexAct);
        Assert.Equal(annex, listing.Annex);
        Assert.Equal(countries, string.Join(',', listing.Countries));
    }

    [Fact]
    public void Wolves_north_of_the_Duero_and_of_the_39th_parallel_are_in_annex_B()
    {
        var populations = ByName.Value["Canis lupus"].Listings.Where(listing => listing.Population is not null).ToArray();
        Assert.Equal(2, populations.Length);
        Assert.All(populations, listing => Assert.Equal("B", listing.Annex));
        Assert.Contains(populations, listing => listing.Population!.Contains("Duero", StringComparison.Ordinal));
        Assert.Contains(populations, listing => listing.Population!.Contains("Greece", StringComparison.Ordinal));
    }

    [Fact]
    public void Black_grouse_is_protected_by_the_birds_directive_only()
    {
        var grouse = ByName.Value["Lyrurus tetrix"];
        Assert.Equal(BirdsDirective, Assert.Single(grouse.Listings).Act);
        Assert.Equal("none", GoverningAnnex(grouse));
    }

    [Fact]
    public void Annex_X_birds_are_marked()
    {
        var marked = All.Where(taxon => taxon.AnnexX).ToArray();
        Assert.Contains(marked, taxon => taxon.ScientificName == "Cyanoramphus novaezelandiae");
        Assert.Contains(marked, taxon => taxon.ScientificName == "Branta ruficollis");
        Assert.All(marked, taxon => Assert.Contains("Aves", taxon.Lineage));
        Assert.All(marked, taxon => Assert.Equal("A", GoverningAnnex(taxon)));
    }

    [Fact]
    public void A_listing_of_a_later_act_says_from_when_and_never_before_the_act_applies()
    {
        var later = LawBook.Load(Path.Combine(AppContext.BaseDirectory, "data", "law")).Acts
            .Where(act => act.Kind == "annexes" && act.AppliesFrom is not null).ToDictionary(act => act.Id, act => act.AppliesFrom);
        var listings = All.SelectMany(taxon => taxon.Listings).Where(listing => listing.Act is "32023R0966" or "32026R1383").ToArray();
        Assert.NotEmpty(listings);
        Assert.All(listings, listing => Assert.True(listing.ValidFrom >= later[listing.Act], $"{listing}"));
    }

    // The nearest name that has an entry of the annex regulation decides; an entry for a population is no rule.
    private static string GoverningAnnex(Taxon taxon)
    {
        foreach (var name in taxon.Lineage.Prepend(taxon.ScientificName))
        {
            var rules = ByName.Value.GetValueOrDefault(name)?.Listings
                .Where(listing => listing.Act == AnnexAct).ToArray() ?? [];
            if (rules.FirstOrDefault(listing => listing.Population is null) is { } rule)
                return rule.Annex;
            if (rules.Length > 0)
                return rules[0].Annex;
        }

        return "none";
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key);

    private static WatchlistFile Watchlist() => Read<WatchlistFile>(PathOf("watchlists", "wwf-priority.json"));

    private static TaxaFile[] ReadFiles() => TaxaPaths().Select(Read<TaxaFile>).ToArray();

    private static IEnumerable<string> TaxaPaths() =>
        Directory.EnumerateFiles(PathOf("taxa"), "*.json").Order(StringComparer.Ordinal);

    private static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), Strict)
        ?? throw new InvalidDataException(path + " is empty.");

    private static string PathOf(params string[] parts) => Repository.Combine(["functions", "data", .. parts]);

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Country();

    // Digits, brackets and slashes are remains of a table; four capitals in a row are a shouted name.
    [GeneratedRegex(@"[\[\]()/;:*?_]|[A-Z]{5,}|^\p{Ll}?$", RegexOptions.NonBacktracking)]
    private static partial Regex Unclean();

    private sealed record TaxaFile(string Group, IReadOnlyList<Taxon> Taxa)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }

    private sealed record Taxon(
        string ScientificName, string Rank, IReadOnlyList<string> Lineage, IReadOnlyList<Listing> Listings,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Names)
    {
        public IReadOnlyList<string> Synonyms { get; init; } = [];
        public IReadOnlyList<string> Abbreviations { get; init; } = [];
        public IReadOnlyList<string> AmbiguousNames { get; init; } = [];
        public bool AnnexX { get; init; }
        public IReadOnlyList<string> Products { get; init; } = [];
        public bool Domestic { get; init; }
        public bool NoLegalFounderStock { get; init; }
        public string? Watch { get; init; }
        public string? Source { get; init; }
    }

    private sealed record Listing(string Annex, string Act)
    {
        public string? CitesAppendix { get; init; }
        public DateOnly? ValidFrom { get; init; }
        public DateOnly? ValidTo { get; init; }
        public string? Population { get; init; }
        public IReadOnlyList<string> Countries { get; init; } = [];
        public string? Annotation { get; init; }
        public IReadOnlyList<string> ExceptGoods { get; init; } = [];
    }

    private sealed record WatchlistFile(string Id, string Name, string Source, IReadOnlyList<WatchAnimal> Animals);

    private sealed record WatchAnimal(string Id, IReadOnlyDictionary<string, string> Name, IReadOnlyList<string> Taxa, bool On);
}
