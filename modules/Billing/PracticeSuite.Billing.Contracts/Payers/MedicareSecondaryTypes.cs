using System.Collections.Frozen;

namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>Why Medicare is asked after another payer, in words of our own (SBR05, C-106).</summary>
public static class MedicareSecondaryTypes
{
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["12"] = "works, or is the spouse of somebody who works, with a plan of the employer",
        ["13"] = "kidney failure, with a plan of the employer",
        ["14"] = "no-fault insurance, such as a car's",
        ["15"] = "workers' compensation",
        ["41"] = "black lung program",
        ["42"] = "Veterans Affairs",
        ["43"] = "disabled, with a plan of a large employer",
        ["47"] = "somebody else's liability insurance",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
