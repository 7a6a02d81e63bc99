using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>What of the chart a note can lead to. An author who has left the team goes on with the draft and chooses nothing more.</summary>
public sealed record NoteChoices(
    IReadOnlyList<DiagnosisDto> Diagnoses, IReadOnlyList<PlanVersionDto> Plans, IReadOnlyList<VisitDto> Visits, IReadOnlyList<NoteLineDto> Notes)
{
    public static NoteChoices None { get; } = new([], [], [], []);

    /// <summary>Who is on the care team now; a co-author is one of them.</summary>
    public IReadOnlyCollection<Guid> Team { get; init; } = [];

    public static async Task<NoteChoices> ReadAsync(IOperations operations, Guid patientId) => new(
        [.. (await AllowedAsync<IDiagnosisAppService, DiagnosisDto>(operations, (diagnoses, ct) => diagnoses.GetListAsync(patientId, ct)))
            .Where(one => one.Status is ProblemStatus.Active or ProblemStatus.InRemission or ProblemStatus.Resolved)],
        [.. (await AllowedAsync<IPlanAppService, PlanVersionDto>(operations, (plans, ct) => plans.GetListAsync(patientId, ct))).Where(plan => plan.SignedOn is not null)],
        [.. (await AllowedAsync<IVisitAppService, VisitDto>(operations, (visits, ct) => visits.GetListAsync(patientId, ct))).Where(visit => visit.PractitionerId is not null)],
        [.. (await AllowedAsync<INoteAppService, NoteLineDto>(operations, (notes, ct) => notes.GetListAsync(patientId, ct))).Where(note => note.State != NoteState.EnteredInError)])
    {
        Team = [.. (await AllowedAsync<ICareTeamAppService, CareTeamMemberDto>(operations, async (teams, ct) => (await teams.GetAsync(patientId, ct)).Members)).Where(member => member.Until is null).Select(member => member.StaffId)],
    };

    /// <summary>Those of the day; a note is about one of them, or about none.</summary>
    public IEnumerable<VisitDto> VisitsOn(DateOnly day) => Visits.Where(visit => visit.On == day);

    private static async Task<IReadOnlyList<TRow>> AllowedAsync<TService, TRow>(IOperations operations, Func<TService, CancellationToken, Task<IReadOnlyList<TRow>>> list)
        where TService : notnull
    {
        try
        {
            return await operations.RunAsync(list);
        }
        catch (AccessDeniedException)
        {
            return [];
        }
    }
}
