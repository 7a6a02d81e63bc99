using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Plans;

public sealed class OpenQuestionsModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    private const int UsualDays = 7;

    private Guid? _patientId;

    public IReadOnlyList<OpenQuestionDto>? All { get; private set; }

    public IReadOnlyList<StaffMember> Team { get; private set; } = [];

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    public PracticeClock Clock => clock;

    public FormState Form { get; } = new();

    public string? Text { get; set; }

    public Guid? OwnerId { get; set; }

    public DateOnly DueOn { get; set; }

    /// <summary>What the pair disagrees on; null = it is a question (K-021).</summary>
    public DecisionSubject? Subject { get; set; }

    public string? TherapistPosition { get; set; }

    public string? PrescriberPosition { get; set; }

    /// <summary>A question or a position is typed and not saved.</summary>
    public bool IsUnsaved => new[] { Text, TherapistPosition, PrescriberPosition }.Any(typed => !string.IsNullOrWhiteSpace(typed));

    /// <summary>Of those that are open; null where none is.</summary>
    public int? MedianDays => All?.Where(one => one.Answer is null).Select(one => clock.Today.DayNumber - clock.Zone.LocalDate(one.AskedAt).DayNumber).Order().ToList() is { Count: > 0 } ages
        ? (ages[(ages.Count - 1) / 2] + ages[ages.Count / 2]) / 2
        : null;

    public async Task LoadAsync(Guid? patientId)
    {
        _patientId = patientId;
        await clock.LoadAsync();
        await staff.LoadAsync();
        if (DueOn == default)
            DueOn = clock.Today.AddDays(UsualDays);
        if (patientId is { } id)
        {
            var members = (await operations.RunAsync<ICareTeamFacts, IReadOnlyList<Guid>>((teams, ct) => teams.GetMembersAsync(id, ct))).ToHashSet();
            Team = [.. staff.Present.Where(member => members.Contains(member.Id))];
        }

        await RefreshAsync();
    }

    public async Task AskAsync()
    {
        if (await Form.TryAsync(() => operations.RunAsync<IOpenQuestionAppService>((all, ct) => all.AskAsync(_patientId!.Value, Input, ct))))
        {
            (Text, OwnerId, Subject, TherapistPosition, PrescriberPosition) = (null, null, null, null, null);
            await RefreshAsync();
        }
    }

    private OpenQuestionInput Input => new(Text, OwnerId, DueOn) { Subject = Subject, TherapistPosition = TherapistPosition, PrescriberPosition = PrescriberPosition };

    public async Task AnswerAsync(Guid id, string answer)
    {
        Form.Place("Answer", $"answer-{id}");
        if (await Form.TryAsync(() => operations.RunAsync<IOpenQuestionAppService>((all, ct) => all.AnswerAsync(id, answer, ct))))
            await RefreshAsync();
    }

    public async Task GiveToAsync(Guid id, Guid? owner)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IOpenQuestionAppService>((all, ct) => all.GiveToAsync(id, owner, ct))))
            await RefreshAsync();
    }

    /// <summary>What colleagues asked and answered meanwhile; what is typed stays.</summary>
    public Task LookAsync(CancellationToken left) => RefreshAsync(left);

    private async Task RefreshAsync(CancellationToken left = default)
    {
        var shown = await operations.RunAsync<IOpenQuestionAppService, IReadOnlyList<OpenQuestionDto>>(
            (all, ct) => _patientId is { } id ? all.GetListAsync(id, ct) : all.GetMineAsync(ct), left);
        if (_patientId is null)
            await names.LearnAsync(shown.Select(one => one.PatientId));
        All = shown;
    }
}
