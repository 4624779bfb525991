using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>Adverts that are sold, reserved or ended and still shown, in five languages; and those that do not say.</summary>
public sealed class StockTests
{
    private const string Similar = "<h2>Similar</h2>";

    public static TheoryData<string, string> Ended => new()
    {
        { "fr", "<h1>Armoire en chêne</h1><p class=prix>120 €</p><p>Vendu</p><p>Très bel état, à venir chercher.</p>" },
        { "fr", "<h1>Vélo de course</h1><p class=etat>Article vendu</p><p class=prix>250 €</p><p>Cadre acier, roues neuves.</p>" },
        { "fr", "<h1>Lampe Gras</h1><span class=stock>Rupture de stock</span><p class=prix>89,00 €</p><p>Lampe d'atelier.</p>" },
        { "fr", "<h1>Robe en lin</h1><div class=disponibilite>Épuisé</div><p class=prix>45 €</p><p>Taille 40, portée une fois.</p>" },
        { "nl", "<h1>Eiken kast</h1><p class=prijs>€ 120,-</p><p>Verkocht</p><p>Zelf op te halen in Gent.</p>" },
        { "nl", "<h1>Racefiets</h1><div class=voorraad>Uitverkocht</div><p class=prijs>€ 250</p><p>Stalen frame, nieuwe banden.</p>" },
        { "nl", "<h1>Bureaulamp</h1><div class=stock-status>Niet op voorraad</div><p class=prijs>€ 35,00</p><p>Met nieuwe kabel.</p>" },
        { "nl", "<h1>Linnen jurk</h1><span class=status-sold>Verkocht</span><p class=prijs>€ 45</p><p>Maat 40, eenmaal gedragen.</p>" },
        { "de", "<h1>Eichenschrank</h1><p class=preis>120 € VB</p><p>Verkauft</p><p>Nur Abholung.</p>" },
        { "de", "<h1>Rennrad</h1><div class=lagerbestand>Ausverkauft</div><p class=preis>250,00 €</p><p>Stahlrahmen, neue Reifen.</p>" },
        { "de", "<h1>Schreibtischlampe</h1><span class=verfuegbarkeit>Nicht mehr verfügbar</span><p class=preis>35 €</p><p>Mit neuem Kabel.</p>" },
        { "de", "<h1>Leinenkleid</h1><div class=lager>Nicht auf Lager</div><p class=preis>45 €</p><p>Größe 40, einmal getragen.</p>" },
        { "en", "<h1>Oak wardrobe</h1><p class=price>£120</p><p>Sold</p><p>Collection only.</p>" },
        { "en", "<h1>Road bike</h1><div class=availability>Out of stock</div><p class=price>£250.00</p><p>Steel frame, new tyres.</p>" },
        { "en", "<h1>Desk lamp</h1><span class=stock>Sold out</span><p class=price>£35</p><p>Rewired.</p>" },
        { "en", "<h1>Linen dress</h1><p class=price>£45</p><p>Currently unavailable</p><p>Size 12, worn once.</p>" },
        { "hu", "<h1>Tölgy szekrény</h1><p class=price>45 000 Ft</p><p>Eladva</p><p>Személyes átvétel Szegeden.</p>" },
        { "hu", "<h1>Országúti kerékpár</h1><div class=keszlet>Elfogyott</div><p class=price>90 000 Ft</p><p>Acél váz, új gumik.</p>" },
        { "hu", "<h1>Asztali lámpa</h1><div class=stock>Nincs készleten</div><p class=price>12 000 Ft</p><p>Új kábellel.</p>" },
        { "hu", "<h1>Lenruha</h1><span class=availability>Nem elérhető</span><p class=price>15 000 Ft</p><p>Negyvenes méret.</p>" },
    };

    [Theory]
    [MemberData(nameof(Ended))]
    public void A_page_that_says_so_is_out_of_stock(string language, string body) =>
        Assert.Equal(Availability.OutOfStock, Pages.Extract($"<html lang={language}><title>Advert</title><main>{body}</main>").Availability);

    [Theory]
    [InlineData("fr", "<h1>Armoire en chêne</h1><p class=prix>120 €</p><p>Jamais vendue en magasin, très bel état.</p>")]
    [InlineData("nl", "<h1>Eiken kast</h1><p class=prijs>€ 120,-</p><p>Wordt niet apart verkocht, zelf op te halen.</p>")]
    [InlineData("de", "<h1>Eichenschrank</h1><p class=preis>120 € VB</p><p>Wird nur komplett verkauft, Abholung.</p>")]
    [InlineData("en", "<h1>Oak wardrobe</h1><p class=price>£120</p><p>Sold as seen, collection only.</p>")]
    [InlineData("hu", "<h1>Tölgy szekrény</h1><p class=price>45 000 Ft</p><p>Csak egyben eladó, személyes átvétel.</p>")]
    public void A_page_that_does_not_say_is_neither(string language, string body) =>
        Assert.Null(Pages.Extract($"<html lang={language}><title>Advert</title><main>{body}</main>{Similar}").Availability);
}
