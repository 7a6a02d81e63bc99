using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>What entries of a patient's month said before they were corrected or voided (B-080), of whoever's work the person sees.</summary>
public sealed class EntryVersionsModel(IOperations operations, PatientNames names, StaffNames staff)
{
    /// <summary>By start; null until somebody has asked.</summary>
    public IReadOnlyList<EntryHistory>? Shown { get; private set; }

    public FormState Form { get; } = new();

    public string StaffOf(Guid staffId) => staff[staffId];

    public string PatientOf(Guid patientId) => names[patientId] is { Length: > 0 } name ? name : "another patient";

    /// <param name="entryId">Null = whatever was changed of the month.</param>
    public Task<bool> LoadAsync(Guid patientId, BillingMonth month, Guid? entryId) => Form.TryAsync(async () =>
    {
        var time = await operations.RunAsync<ITimeEntryAppService, PatientTimeDto>((entries, ct) => entries.GetPatientMonthAsync(patientId, month, ct));
        var found = EntryHistory.Of(time).Where(one => entryId is { } id ? one.Latest.Id == id : one.Steps.Count > 1 || one.Latest.Voided).ToList();
        await staff.LoadAsync();
        await names.LearnAsync(found.SelectMany(one => one.Steps).Select(step => step.Now.PatientId));
        Shown = found;
    });
}

/// <param name="Steps">Each version beside the one that it replaced, in order.</param>
public sealed record EntryHistory(TimeEntryDto Latest, IReadOnlyList<EntryStep> Steps)
{
    public bool MovedPatient => Steps.Any(step => step.Now.PatientId != Latest.PatientId);

    public static IEnumerable<EntryHistory> Of(PatientTimeDto time)
    {
        var earlier = time.Superseded.ToLookup(entry => entry.Id);
        return time.Entries.Select(latest => new EntryHistory(latest, [.. StepsOf([.. earlier[latest.Id].OrderBy(entry => entry.Revision), latest])]));
    }

    private static IEnumerable<EntryStep> StepsOf(IReadOnlyList<TimeEntryDto> versions) =>
        versions.Select((version, at) => new EntryStep(at == 0 ? null : versions[at - 1], version));
}

/// <param name="Before">Null = it was written for the first time.</param>
public sealed record EntryStep(TimeEntryDto? Before, TimeEntryDto Now);
