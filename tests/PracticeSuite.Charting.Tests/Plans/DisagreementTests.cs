using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>Who decides what, and what becomes of a disagreement that nobody settles (K-021).</summary>
[Trait("Rule", "K-021")]
public sealed class DisagreementTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory]
    [InlineData(DecisionSubject.Medication, "Disagreement on medication (the prescriber decides)")]
    [InlineData(DecisionSubject.TherapyModality, "Disagreement on therapy modality (the therapist decides)")]
    [InlineData(DecisionSubject.LevelOfCare, "Disagreement on level of care (both decide together)")]
    public void Medication_is_the_prescribers_the_modality_the_therapists_and_the_level_of_care_both_theirs(DecisionSubject subject, string title) =>
        Assert.Equal(title, DecisionRule.Title(subject));

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-005"), Trait("Rule", "K-083"), Trait("Rule", "K-108")]
    public async Task A_disagreement_keeps_what_it_is_about_and_what_each_holds_and_calls_and_briefs_say_so(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var one = await Assert.ThrowsAsync<BusinessException>(() => pair.DisagreeAsync(therapist: " "));
        var other = await Assert.ThrowsAsync<BusinessException>(() => pair.DisagreeAsync(prescriber: null));
        var asked = await pair.DisagreeAsync();

        Assert.Equal(("TherapistPosition", "PrescriberPosition"), (one.Field, other.Field));
        Assert.Equal((DecisionSubject.Medication, "Taper first.", "Keep the dose."), (asked.Subject!.Value, asked.TherapistPosition, asked.PrescriberPosition));
        Assert.Equal(asked.AskedAt.AddDays(7), asked.DirectorAt);
        const string lead = "Disagreement on medication (the prescriber decides): Taper before the exposure? (by ";
        var line = await pair.Prescriber.RunAsync<IEnumerable<IAgendaSource>, AgendaLine>(async (sources, ct) => Assert.Single(
            await sources.Single(source => source.Reason == AgendaReason.OpenQuestion).ReadAsync(new AgendaScope([pair.Patient], [pair.Host.Therapist, pair.Host.Prescriber], Today.Now, Today.Date), ct)));
        Assert.StartsWith(lead, line.Text, StringComparison.Ordinal);
        var brief = await pair.Prescriber.RunAsync<IEnumerable<IBriefSource>, List<BriefLine>>(async (sources, ct) =>
            [.. (await Task.WhenAll(sources.OfType<PracticeSuite.Charting.Briefs.QuestionBrief>().Select(source => source.ReadAsync(new BriefQuestion(pair.Patient, BriefKind.Visit, Today.Date, null, TimeZoneInfo.Utc), ct)))).SelectMany(all => all)]);
        Assert.StartsWith(lead, Assert.Single(brief).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_seven_days_every_director_is_told_once_and_of_what_was_answered_never(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var (waiting, answered) = (await pair.DisagreeAsync(), await pair.DisagreeAsync());
        await pair.Therapist.RunAsync<IOpenQuestionAppService>((all, ct) => all.AskAsync(pair.Patient, new OpenQuestionInput("A plain question?", pair.Host.Prescriber, Today.Date.AddDays(3)), ct));
        await pair.Prescriber.RunAsync<IOpenQuestionAppService>((all, ct) => all.AnswerAsync(answered.Id, "We taper.", ct));

        pair.Clock.SetUtcNow(waiting.DirectorAt!.Value.AddMinutes(-1));
        await pair.RoundAsync();
        Assert.Empty(pair.Heard);
        pair.Clock.SetUtcNow(waiting.DirectorAt.Value);
        await pair.RoundAsync();
        await pair.RoundAsync();
        pair.Clock.Advance(TimeSpan.FromDays(30));
        await pair.RoundAsync();

        var told = Assert.Single(pair.Heard);
        Assert.Equal((pair.Patient, 7, false), (told.PatientId!.Value, told.Days, told.IsPart2));
        Assert.Equal([pair.Director], told.ToStaffIds);
        var shown = (await pair.ListAsync()).Single(one => one.Id == waiting.Id);
        Assert.Equal((null, waiting.DirectorAt), (shown.DirectorAt, shown.DirectorToldAt));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-019")]
    public async Task Whoever_stands_in_decides_while_the_other_is_away_and_of_medication_only_who_prescribes(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var standIn = await pair.Host.EmployAsync("COVER", Credential.PMHNP);
        var (asked, later) = (await pair.DisagreeAsync(), await pair.DisagreeAsync());
        Task AnswerAsync(string role, Guid question) =>
            pair.Host.Host.For(standIn, role).RunAsync<IOpenQuestionAppService>((all, ct) => all.AnswerAsync(question, "We taper.", ct));

        var now = pair.Clock.GetUtcNow();
        await pair.Host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(StaffLinkKind.Coverage, Guid.CreateVersion7(), standIn, pair.Host.Prescriber, now, now.AddDays(2), ct));
        var notPrescribing = await Assert.ThrowsAsync<BusinessException>(() => AnswerAsync(PracticeRole.Therapist, asked.Id));
        await AnswerAsync(PracticeRole.Prescriber, asked.Id);
        pair.Clock.Advance(TimeSpan.FromDays(2));
        await Assert.ThrowsAnyAsync<BusinessException>(() => AnswerAsync(PracticeRole.Prescriber, later.Id));

        Assert.Equal("Charting:AnotherDecides", notPrescribing.Code);
        var answers = (await pair.ListAsync()).ToDictionary(one => one.Id, one => one.Answer);
        Assert.Equal(("We taper.", null), (answers[asked.Id], answers[later.Id]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_round_that_dies_while_it_tells_has_told_nobody_and_the_next_tells(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var waiting = await pair.DisagreeAsync();
        pair.Clock.SetUtcNow(waiting.DirectorAt!.Value);

        pair.Dies = true;
        await pair.RoundAsync();
        Assert.Null((await pair.ListAsync()).Single().DirectorToldAt);
        pair.Dies = false;
        pair.Heard.Clear();
        await pair.RoundAsync();

        Assert.NotNull((await pair.ListAsync()).Single().DirectorToldAt);
        Assert.Single(pair.Heard);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_nobody_directs_it_waits_until_somebody_does(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind, withDirector: false);
        var waiting = await pair.DisagreeAsync();
        pair.Clock.SetUtcNow(waiting.DirectorAt!.Value.AddDays(3));
        await pair.RoundAsync();
        Assert.Empty(pair.Heard);

        var director = await Pair.DirectAsync(pair.Host);
        await pair.RoundAsync();

        Assert.Equal([director], Assert.Single(pair.Heard).ToStaffIds);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049"), Trait("Rule", "P-082")]
    public async Task Of_what_the_program_wrote_a_director_who_may_not_know_hears_without_the_patient(DatabaseKind kind)
    {
        var heard = new List<DisagreementWaits>();
        await using var unit = await Unit.CreateAsync(kind, services => services.AddScoped<IHearOfDisagreements>(scope => new Listener(heard, () => false, scope.GetRequiredService<IOutbox>())));
        var director = await Pair.DirectAsync(unit.Host);
        await unit.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(unit.Patient, new NewCareTeamMember(unit.Host.Therapist, CareTeamPart.Therapist, false), ct));
        var question = await unit.Program.RunAsync<IOpenQuestionAppService, OpenQuestionDto>((all, ct) => all.AskAsync(
            unit.Patient, new OpenQuestionInput("Methadone?", unit.Host.Therapist, Today.Date) { Subject = DecisionSubject.LevelOfCare, TherapistPosition = "Out.", PrescriberPosition = "In." }, ct));
        unit.Host.Host.Clock.SetUtcNow(question.DirectorAt!.Value);

        await DisagreementsJob.TellAsync(unit.Host.AsSystem, NullLogger.Instance, CancellationToken.None);

        var told = Assert.Single(heard);
        Assert.True(question.IsPart2);
        Assert.Equal((null, false), (told.PatientId, told.IsPart2));
        Assert.Equal([director], told.ToStaffIds);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_director_who_was_told_decides_and_before_does_not(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        await pair.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(pair.Patient, new NewCareTeamMember(pair.Director, CareTeamPart.Other, false), ct));
        var director = pair.Host.Host.For(pair.Director, PracticeRole.Supervisor);
        var waiting = await pair.DisagreeAsync();
        var plain = await pair.Therapist.RunAsync<IOpenQuestionAppService, OpenQuestionDto>(
            (all, ct) => all.AskAsync(pair.Patient, new OpenQuestionInput("A plain question?", pair.Host.Prescriber, Today.Date.AddDays(3)), ct));

        var early = await Assert.ThrowsAsync<BusinessException>(() => AnswerAsync(director, waiting.Id));
        Assert.DoesNotContain(await ListAsync(director, pair.Patient), one => one.MayAnswer);
        pair.Clock.SetUtcNow(waiting.DirectorAt!.Value);
        await pair.RoundAsync();
        Assert.Equal([waiting.Id], (await ListAsync(director, pair.Patient)).Where(one => one.MayAnswer).Select(one => one.Id));
        var answered = await AnswerAsync(director, waiting.Id);
        await Assert.ThrowsAnyAsync<AccessDeniedException>(() => AnswerAsync(director, plain.Id));

        Assert.Equal("Charting:AnotherDecides", early.Code);
        Assert.Equal("So be it.", answered.Answer);
    }

    [Theory]
    [InlineData(DecisionSubject.Medication, false, true)]
    [InlineData(DecisionSubject.TherapyModality, true, false)]
    [InlineData(DecisionSubject.LevelOfCare, true, true)]
    public async Task Who_does_not_decide_is_told_who_does(DecisionSubject subject, bool byTherapist, bool byPrescriber)
    {
        await using var pair = await Pair.CreateAsync(DatabaseKind.Sqlite);
        var nurse = await pair.Host.EmployAsync("NURSE", Credential.RN);
        await pair.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(pair.Patient, new NewCareTeamMember(nurse, CareTeamPart.CareCoordinator, false), ct));
        var coordinator = pair.Host.Host.For(nurse, PracticeRole.CareCoordinator);

        foreach (var (who, may) in new[] { (coordinator, false), (pair.Therapist, byTherapist), (pair.Prescriber, byPrescriber) })
        {
            var asked = await pair.DisagreeAsync(subject: subject);
            Assert.Equal(may, (await ListAsync(who, pair.Patient)).Single(one => one.Id == asked.Id).MayAnswer);
            if (may)
                Assert.Equal("So be it.", (await AnswerAsync(who, asked.Id)).Answer);
            else
                Assert.Contains(DecisionRule.Of(DecisionRule.HolderOf(subject)), (await Assert.ThrowsAsync<BusinessException>(() => AnswerAsync(who, asked.Id))).Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_nodes_at_once_one_tells(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        pair.Clock.SetUtcNow((await pair.DisagreeAsync()).DirectorAt!.Value);

        await Task.WhenAll(Task.Run(pair.RoundAsync), Task.Run(pair.RoundAsync), Task.Run(pair.RoundAsync));
        await pair.RoundAsync();

        Assert.Single(await pair.Host.AsSystem.RunAsync<IOutbox, IReadOnlyList<OutboxEntry>>((outbox, ct) => outbox.GetAsync(FlagTemplate.TemplateName, [pair.Patient], ct)));
    }

    private static Task<OpenQuestionDto> AnswerAsync(IOperations by, Guid id) => by.RunAsync<IOpenQuestionAppService, OpenQuestionDto>((all, ct) => all.AnswerAsync(id, "So be it.", ct));

    private static Task<IReadOnlyList<OpenQuestionDto>> ListAsync(IOperations by, Guid patient) =>
        by.RunAsync<IOpenQuestionAppService, IReadOnlyList<OpenQuestionDto>>((all, ct) => all.GetListAsync(patient, ct));

    /// <summary>What it writes stands or falls with the operation in which it heard.</summary>
    private sealed class Listener(List<DisagreementWaits> heard, Func<bool> dies, IOutbox outbox) : IHearOfDisagreements
    {
        public Task HearAsync(DisagreementWaits waits, CancellationToken cancellationToken)
        {
            if (dies())
                throw new InvalidOperationException("The node is gone.");
            lock (heard)
                heard.Add(waits);
            return outbox.QueueAsync([new OutboxDraft(FlagTemplate.TemplateName, MessageChannel.Email, waits.PatientId ?? Guid.Empty, $"{Guid.CreateVersion7()}") { RecipientId = waits.ToStaffIds[0] }], cancellationToken);
        }
    }

    private sealed class Pair(ChartingHost host, Guid patient, Guid director) : IAsyncDisposable
    {
        public ChartingHost Host => host;

        public Guid Patient => patient;

        public Guid Director => director;

        public List<DisagreementWaits> Heard { get; private init; } = [];

        public bool Dies { get; set; }

        public Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock => host.Host.Clock;

        public IOperations Therapist => host.Host.For(host.Therapist, PracticeRole.Therapist);

        public IOperations Prescriber => host.Host.For(host.Prescriber, PracticeRole.Prescriber);

        public static async Task<Pair> CreateAsync(DatabaseKind kind, bool withDirector = true)
        {
            var heard = new List<DisagreementWaits>();
            Pair? made = null;
            var host = await ChartingHost.CreateAsync(kind, services => services.AddScoped<IHearOfDisagreements>(scope => new Listener(heard, () => made?.Dies == true, scope.GetRequiredService<IOutbox>())));
            var patient = await host.PatientAsync();
            foreach (var (member, part) in new[] { (host.Therapist, CareTeamPart.Therapist), (host.Prescriber, CareTeamPart.Prescriber) })
                await host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(member, part, false), ct));
            return made = new Pair(host, patient, withDirector ? await DirectAsync(host) : Guid.Empty) { Heard = heard };
        }

        public static async Task<Guid> DirectAsync(ChartingHost host)
        {
            var director = await host.EmployAsync("LEAD", Credential.LCSW);
            await host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(new NewUser("lead", "correct horse battery 9", "Lead", director, [PracticeRole.Supervisor]), ct));
            return director;
        }

        public Task<OpenQuestionDto> DisagreeAsync(string? therapist = "Taper first.", string? prescriber = "Keep the dose.", DecisionSubject subject = DecisionSubject.Medication) =>
            Therapist.RunAsync<IOpenQuestionAppService, OpenQuestionDto>((all, ct) => all.AskAsync(
                patient,
                new OpenQuestionInput("Taper before the exposure?", host.Prescriber, Today.Date.AddDays(3)) { Subject = subject, TherapistPosition = therapist, PrescriberPosition = prescriber },
                ct));

        public Task<IReadOnlyList<OpenQuestionDto>> ListAsync() => Therapist.RunAsync<IOpenQuestionAppService, IReadOnlyList<OpenQuestionDto>>((all, ct) => all.GetListAsync(patient, ct));

        public Task RoundAsync() => DisagreementsJob.TellAsync(host.AsSystem, NullLogger.Instance, CancellationToken.None);

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
