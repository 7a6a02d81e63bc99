using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>
/// Shared patients with 15:00 to 19:59 of the month, from its 20th day on, in the one sentence that there is for it: no step is named but one that is due
/// for the patient's own sake (B-213, K-124).
/// </summary>
public sealed class NearThreshold(ICareMonthMeter meter, IContactClock clock, IAccess access)
{
    /// <summary>The meters of more are the month board's.</summary>
    public const int MostAsked = 2_000;

    private static readonly (Seconds From, Seconds To) Near = (Seconds.Minutes(15), Seconds.Minutes(20));

    /// <param name="whole">All of them, for a file, so many at once.</param>
    public async Task<NearThresholdList> ReadAsync(bool ofPractice, BillingMonth month, bool whole, CancellationToken cancellationToken)
    {
        var me = access.Caller.StaffId;
        var shared = (await clock.GetAsync(null, cancellationToken)).Where(one => ofPractice || (me is not null && (one.TherapistId == me || one.PrescriberId == me)))
            .GroupBy(one => one.PatientId).Select(of => of.OrderByDescending(one => one.OverdueDays).First()).OrderBy(one => one.Tier).ThenByDescending(one => one.OverdueDays).ToList();
        var asked = (whole ? shared : shared.Take(MostAsked)).ToDictionary(one => one.PatientId);
        var meters = new List<CareMonthMeterDto>();
        foreach (var some in asked.Keys.Chunk(MostAsked))
            meters.AddRange((await meter.GetListAsync(some, month, cancellationToken)).Where(IsNear));
        return new(
            [
                .. meters.Select(one => Row(one, asked[one.PatientId], me))
                    .OrderBy(row => row.Due.Tier).ThenByDescending(row => row.Due.OverdueDays),
            ],
            shared.Count > asked.Count);
    }

    /// <summary>As the evaluation says it; where a payer asks for more, its near end is none of 15:00 to 19:59.</summary>
    private static bool IsNear(CareMonthMeterDto meter) => meter.NearMissText is not null && meter.Counted >= Near.From && meter.Counted < Near.To;

    private static NearThresholdRow Row(CareMonthMeterDto meter, ContactDue due, Guid? me) =>
        new(meter.PatientId, due, meter.Counted, meter.NearMissText!, me == due.PrescriberId ? due.TherapistId : me == due.TherapistId ? due.PrescriberId : null);
}

/// <param name="IsCut">There are more shared patients than were asked about.</param>
public sealed record NearThresholdList(IReadOnlyList<NearThresholdRow> Rows, bool IsCut);

/// <param name="Text">"4:12 remaining; log only work performed".</param>
/// <param name="WithId">Whom the caller would talk to; null = they are none of the two.</param>
public sealed record NearThresholdRow(Guid PatientId, ContactDue Due, Seconds Counted, string Text, Guid? WithId)
{
    /// <summary>What is due for the patient's own sake; null = nothing is.</summary>
    public string? Why => DueAnyway.Of(Due)?.Why;
}
