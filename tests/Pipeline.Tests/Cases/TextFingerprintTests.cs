using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

public sealed class TextFingerprintTests
{
    private const string Advert = "Vend jeune perroquet gris du Gabon, très doux, mange dans la main, avec sa grande cage et ses jouets, visible le soir après dix-neuf heures ou le samedi, prix ferme";

    [Fact]
    public void A_repost_with_another_price_word_and_accents_lost_is_the_same_advert() =>
        Assert.True(Similarity(Advert, Advert.Replace("prix ferme", "à débattre", StringComparison.Ordinal).Replace("é", "e", StringComparison.Ordinal).ToUpperInvariant()) >= TextFingerprint.SameAdvert);

    [Fact]
    public void Another_advert_of_the_same_bird_is_not() =>
        Assert.True(Similarity(Advert, "Perroquet gris du Gabon femelle de trois ans, baguée, papiers en règle, à venir chercher à Lille, cage non comprise, échange possible contre un couple de calopsittes") < TextFingerprint.SameAdvert);

    [Fact]
    public void A_text_of_a_few_words_has_no_fingerprint() => Assert.Null(TextFingerprint.Of("Vélo", "bon état"));

    [Fact]
    public void Bytes_keep_the_fingerprint()
    {
        var original = TextFingerprint.Of("", Advert)!;
        Assert.Equal(1, TextFingerprint.FromBytes(original.ToBytes()).SimilarityTo(original));
    }

    private static double Similarity(string one, string other) => TextFingerprint.Of("", one)!.SimilarityTo(TextFingerprint.Of("", other)!);
}
