using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>Says that work ran at the same time as other work of the same person, and what that means; it is saved all the same.</summary>
public sealed class OwnOverlaps(IOperations operations, PatientNames names)
{
    private const int Told = 3;

    public async Task<string?> TellAsync(TimeEntryDto entry) => entry is { Voided: false } && IsOnesOwnTime(entry)
        ? await TellAsync(entry.Id, entry.PatientId, new Interval(entry.Start, entry.End), TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId))
        : null;

    /// <param name="entryId">The entry that is being corrected, which does not overlap itself.</param>
    /// <param name="zone">The patient's clock.</param>
    /// <returns>Null where nothing overlaps.</returns>
    public async Task<string?> TellAsync(Guid? entryId, Guid patientId, Interval when, TimeZoneInfo zone)
    {
        var own = await operations.RunAsync<ITimeEntryAppService, IReadOnlyList<TimeEntryDto>>(
            (time, ct) => time.GetMyWorkAsync(WorkTime.Between(when.Start, when.End), ct));
        var others = own.Where(entry => entry.Id != entryId && IsOnesOwnTime(entry)).Take(Told).ToList();
        await names.LearnAsync(others.Select(entry => entry.PatientId));
        return others.Count == 0 ? null : string.Join(' ', others.Select(entry => Sentence(entry, patientId, when, zone)));
    }

    /// <summary>Neither a call about several patients nor what no person did takes one patient's minutes (B-074, B-076).</summary>
    public static bool IsOnesOwnTime(CareActivity? activity, bool unallocated) =>
        !unallocated && activity is not (CareActivity.PatientSelfCompletion or CareActivity.AutomatedProcessing);

    private static bool IsOnesOwnTime(TimeEntryDto entry) => IsOnesOwnTime(entry.Activity, entry.Unallocated);

    private string Sentence(TimeEntryDto other, Guid patientId, Interval when, TimeZoneInfo zone)
    {
        var shared = when.Within(new Interval(other.Start, other.End))!;
        var means = other.PatientId == patientId
            ? "these minutes count once (B-073)."
            : "these minutes count for neither patient until one of the two is corrected (B-074).";
        return $"Overlaps {Show.Clock(shared.Start, zone)}–{Show.Clock(shared.End, zone)} with your entry of "
            + $"{Show.Clock(other.Start, zone)}–{Show.Clock(other.End, zone)} for {names[other.PatientId]}: {means}";
    }
}
