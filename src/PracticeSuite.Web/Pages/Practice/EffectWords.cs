using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>What a change will do, in sentences.</summary>
internal static class EffectWords
{
    public static string Of(ChangeEffectDto effect) => effect.Months.Count == 0
        ? "Months from this day on are evaluated by it. None of them has begun, so no month is evaluated anew and no claim changes."
        : $"The next runs of month end evaluate {Months(effect)} anew. {Unsent(effect.Unsent)} {Sent(effect.Sent)}";

    private static string Months(ChangeEffectDto effect) => effect.Months switch
    {
        [var only] => Show.Month(only),
        [var first, .., var last] => $"{Show.Count(effect.Months.Count)} months, {Show.Month(first)} to {Show.Month(last)},",
        _ => "",
    };

    private static string Unsent(int claims) => claims == 0
        ? "No claim of them waits here."
        : $"{Show.Count(claims, "claim", "claims")} that no payer has yet {(claims == 1 ? "gets" : "get")} a new version where the month comes to something else.";

    private static string Sent(int claims) => claims == 0
        ? "Nothing of them is at a payer."
        : $"{Show.Count(claims, "claim", "claims")} at payers {(claims == 1 ? "stays" : "stay")} as {(claims == 1 ? "it is" : "they are")}: where one would come to something else, a correction or a task waits for a person.";
}
