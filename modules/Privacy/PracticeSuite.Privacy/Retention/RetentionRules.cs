using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Retention;

namespace PracticeSuite.Privacy.Retention;

/// <summary>The years for which the practice keeps records; the longest wins (P-145).</summary>
internal sealed record RetentionYears(int Adult = 10, int MinorAge = 21, int Minor = 7, int Medicare = 7, int MedicareAdvantage = 10);

/// <summary>Until when a record is kept, and why: a function of facts, whatever day it is.</summary>
internal static class RetentionRules
{
    public static (DateOnly? FreeFrom, IReadOnlyList<RetentionReason> Reasons) Of(DateOnly? bornOn, IReadOnlyCollection<LastService> services, RetentionYears years)
    {
        var reasons = ReasonsOf(bornOn, services, years).OrderByDescending(reason => reason.Until ?? DateOnly.MaxValue).ToList();
        return (reasons.TrueForAll(reason => reason.Until is not null) ? reasons[0].Until!.Value.AddDays(1) : null, reasons);
    }

    /// <summary>The last day. What happened on 29 February is kept through 1 March of a common year, not a day less.</summary>
    internal static DateOnly After(DateOnly day, int years)
    {
        var kept = day.AddYears(years);
        return day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(kept.Year) ? kept.AddDays(1) : kept;
    }

    private static IEnumerable<RetentionReason> ReasonsOf(DateOnly? bornOn, IReadOnlyCollection<LastService> services, RetentionYears years)
    {
        if (services.Count == 0)
            yield return new RetentionReason(RetentionGround.NoServiceKnown, null);
        else
            yield return new RetentionReason(RetentionGround.AdultRecord, After(services.Max(one => one.On), years.Adult));
        // Nobody keeps book of the first service, so whoever was ever young may have been a patient then.
        yield return bornOn is { } born
            ? new RetentionReason(RetentionGround.MinorRecord, After(born, years.MinorAge + years.Minor))
            : new RetentionReason(RetentionGround.BirthDateUnknown, null);
        if (Last(services, ServicePayer.Medicare) is { } medicare)
            yield return new RetentionReason(RetentionGround.Medicare, After(medicare, years.Medicare));
        if (Last(services, ServicePayer.MedicareAdvantage) is { } advantage)
            yield return new RetentionReason(RetentionGround.MedicareAdvantage, After(advantage, years.MedicareAdvantage));
    }

    private static DateOnly? Last(IEnumerable<LastService> services, ServicePayer payer) =>
        services.Where(one => one.Payer == payer).Select(one => (DateOnly?)one.On).Max();
}
