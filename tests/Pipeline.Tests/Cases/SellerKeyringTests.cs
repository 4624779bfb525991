using Wildlife.Cases;
using Wildlife.Extract;

namespace Wildlife.Tests.Cases;

public sealed class SellerKeyringTests
{
    private readonly SellerKeyring keyring = new(1, new byte[32]);

    [Fact]
    public void A_phone_and_the_same_number_on_whatsapp_are_one_key_that_holds_no_digit_of_it()
    {
        var key = Assert.Single(Keys(new Contact("phone", "+33639984107", "06 39 98 41 07"), new Contact("whatsapp", "+33639984107", "WhatsApp")));
        Assert.StartsWith("v1-", key.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("639984107", key.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Contacts_come_before_the_account_and_a_phone_before_an_address() =>
        Assert.Equal(["phone", "email", "account"], keyring.KeysOf("s", Page("jean", new Contact("email", "a@example.org", ""), new Contact("phone", "+331", ""))).Select(key => key.Kind));

    [Fact]
    public void An_account_name_means_something_on_its_own_site_only() =>
        Assert.NotEqual(keyring.KeysOf("one", Page("jean"))[0].Value, keyring.KeysOf("other", Page("jean"))[0].Value);

    [Fact]
    public void Another_secret_gives_other_keys() =>
        Assert.NotEqual(keyring.Mac("phone:+331"), new SellerKeyring(1, Enumerable.Repeat((byte)7, 32).ToArray()).Mac("phone:+331"));

    [Fact]
    public void A_short_secret_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new SellerKeyring(1, new byte[31]));

    private IReadOnlyList<SellerKey> Keys(params Contact[] contacts) => keyring.KeysOf("s", Page(null, contacts));

    private static ExtractedPage Page(string? account, params Contact[] contacts) => new()
    {
        Kind = PageKind.Listing,
        Contacts = contacts,
        Seller = account is null ? null : new ListingSeller("name", account, null, null),
    };
}
