using System.Globalization;
using PracticeSuite.Charting.Contracts.Flags;

namespace PracticeSuite.Web.Pages.Patients.Flags;

internal static class FlagText
{
    /// <summary>"GAD-7 7 → 12 on Thu 8 Oct".</summary>
    public static string Of(FlagFact fact) => $"{fact.What} {fact.Value} {fact.Link} {fact.On.ToString("ddd d MMM", CultureInfo.InvariantCulture)}";
}
