using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>What an installation without a governance file does not do: it knows adverts and no persons.</summary>
internal static class AdvertMode
{
    /// <exception cref="ApiProblemException">Nobody has filed who is responsible: 403.</exception>
    public static void Refuse(Governance? governance, string what)
    {
        if (governance is null)
        {
            throw new ApiProblemException(
                403, "advert-mode", $"{what} are personal data about suspected offences, and this installation has no governance.json that says who is responsible and on what ground: it knows adverts only");
        }
    }
}
