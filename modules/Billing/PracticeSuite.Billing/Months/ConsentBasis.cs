using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// The BHI consents on which a month rests: those that name its billing practitioner (B-045). Complete ones where any is in
/// force in the month, so that a full consent mends what follows it and nothing before (B-040); else the incomplete ones,
/// whose time is measured but held (B-042).
/// </summary>
/// <param name="Incomplete">Those that would have to be complete for more time to count, else empty.</param>
internal sealed record ConsentBasis(
    IReadOnlyList<ConsentFact> Consents, IReadOnlyList<ConsentedTime> Times, bool InForce, bool Complete, IReadOnlyList<ConsentFact> Incomplete)
{
    private static readonly int[] NeverLess = [1, 2];

    public static ConsentBasis Of(
        IReadOnlyList<ConsentFact> consents, Guid billerId, Interval during, PayerProfileFact payer, TimeZoneInfo zone, PracticeRules rules)
    {
        var own = consents.Where(c => c.Kind == ConsentKind.Bhi && c.BillingPractitionerId == billerId)
            .OrderBy(c => c.GivenAt).ThenBy(c => c.Id).ToList();
        var complete = own.FindAll(c => HasAllItems(c, payer) && !ObtainedByClerk(c, rules, zone));
        var mended = complete.Exists(c => Touches(TimeOf(c, payer, zone), during));
        var basis = mended ? complete : own;
        var times = basis.ConvertAll(c => TimeOf(c, payer, zone));
        var incomplete = mended ? own.FindAll(c => !complete.Contains(c) && Outlasts(TimeOf(c, payer, zone), times, during)) : own;
        return new ConsentBasis(basis, times, times.Exists(time => Touches(time, during)), mended, incomplete);
    }

    /// <summary>In force in the time when the complete ones are no longer.</summary>
    private static bool Outlasts(ConsentedTime time, List<ConsentedTime> complete, Interval during) =>
        complete.Max(one => one.Until ?? DateTimeOffset.MaxValue) is var ended && ended < during.End
        && Touches(time, new Interval(ended > during.Start ? ended : during.Start, during.End));

    /// <summary>Items 1 and 2 are CMS's own and cannot be waived by a payer's profile (B-042).</summary>
    public static bool HasAllItems(ConsentFact consent, PayerProfileFact payer) =>
        payer.ConsentItemsRequired.All(consent.Items.Contains) && NeverLess.All(consent.Items.Contains);

    public static bool ObtainedByClerk(ConsentFact consent, PracticeRules rules, TimeZoneInfo zone) =>
        rules.StaffOf(consent.ObtainedById)?.CredentialOn(zone.LocalDate(consent.GivenAt)).Group() == CredentialGroup.Clerical;

    /// <summary>The consent in force at the instant, the earliest given first.</summary>
    public ConsentFact? At(DateTimeOffset instant)
    {
        for (var i = 0; i < Times.Count; i++)
        {
            if (Times[i].GivenAt <= instant && (Times[i].Until is null || instant < Times[i].Until))
                return Consents[i];
        }

        return null;
    }

    private static ConsentedTime TimeOf(ConsentFact consent, PayerProfileFact payer, TimeZoneInfo zone) => new(
        consent.GivenAt, Earliest(consent.RevokedAt, ExpiryOf(consent, zone), RenewalOf(consent, payer, zone)));

    private static DateTimeOffset? ExpiryOf(ConsentFact consent, TimeZoneInfo zone) =>
        consent.ExpiresOn is { } last ? zone.StartOf(last.AddDays(1)) : null;

    private static DateTimeOffset? RenewalOf(ConsentFact consent, PayerProfileFact payer, TimeZoneInfo zone) =>
        payer.ConsentRenewalMonths is { } months ? zone.StartOf(zone.LocalDate(consent.GivenAt).AddMonths(months)) : null;

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> instants)
    {
        DateTimeOffset? earliest = null;
        foreach (var instant in instants)
            earliest = instant is { } known && !(earliest <= known) ? known : earliest;
        return earliest;
    }

    private static bool Touches(ConsentedTime time, Interval during) =>
        time.GivenAt < during.End && (time.Until is null || (time.Until > during.Start && time.Until > time.GivenAt));
}
