using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Payers;

/// <summary>Whether two texts of rules come to the same; lists of records are compared by what is in them.</summary>
internal static class SameTerms
{
    public static bool SaysTheSameAs(this PayerTerms one, PayerTerms other) => Sha256Text.Of(one).Text == Sha256Text.Of(other).Text;
}
