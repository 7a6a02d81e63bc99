using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>What comes of the answers that a patient sends without anybody.</summary>
public sealed class ScaleFillingTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-168")]
    public async Task Answers_are_scored_and_stand_where_those_stand_that_staff_enter(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var news = await NewsAsync(therapist, patient);
        var asked = await therapist.InviteAsync(patient, "PHQ-9", "GAD-7");
        var place = await host.FindAsync(asked.Token);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        var form = await host.OpenAsync(place!.Invitation);
        var thanks = await host.SubmitAsync(place.Invitation, ("PHQ-9", "1111111100"), ("GAD-7", "2222222"));

        Assert.Equal((host.Host.Practice, asked.Invitation.Id), (place.Practice, place.Invitation));
        Assert.Equal(["PHQ-9", "GAD-7"], form!.Scales);
        Assert.Equal(new ScaleThanks(ScaleChannel.Link, NeedsHelp: false), thanks);
        var kept = (await therapist.ScalesAsync(patient)).OrderBy(one => one.Scale, StringComparer.Ordinal).ToList();
        Assert.Equal([("GAD-7", (int?)14, false), ("PHQ-9", 8, true)], kept.Select(one => (one.Scale, one.Total, one.IsPrimary)));
        Assert.All(kept, one => Assert.Equal((ScaleMode.SelfByLink, Today.Date, TestHost.DefaultNow.AddMinutes(1), null), (one.Mode, one.CompletedOn, one.RecordedAt!.Value, one.RecordedById)));
        Assert.Equal(ScaleInvitationState.FilledIn, Assert.Single(await therapist.InvitationsAsync(patient)).State);
        Assert.Empty(news.Items);
        Assert.Equal(2, (await NewsAsync(therapist, patient)).Items.Count(one => one is { Part: "scales", By: "Filled in by the patient" }));
        Assert.Equal(2, (await TimelineAsync(therapist, patient)).Count(line => line is { Kind: ChartItemKind.Score, By: "filled in by the patient" }));
        Assert.Equal([ScaleMode.SelfByLink, ScaleMode.SelfByLink], await RecordedModesAsync(host, patient));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-200"), Trait("Rule", "P-201"), Trait("Rule", "P-205")]
    public async Task An_answer_about_suicide_raises_its_flag_when_it_is_sent_be_everything_else_missing(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var first = (await therapist.InviteAsync(patient, "PHQ-9", "GAD-7")).Invitation.Id;
        var second = (await therapist.InviteAsync(patient, new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Tablet))).Invitation.Id;

        var thanks = await host.SubmitAsync(first, ("PHQ-9", "--------1-"));
        var urgent = Assert.Single(await therapist.OpenAsync(patient));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SubmitAsync(second, ("PHQ-9", "--------2-"));
        var critical = Assert.Single(await therapist.OpenAsync(patient));

        Assert.Equal(new ScaleThanks(ScaleChannel.Link, NeedsHelp: true), thanks);
        Assert.Equal(("UF-01", FlagLevel.Urgent, "rule UF-01", TestHost.DefaultNow), (urgent.Rule, urgent.Level, urgent.RaisedBy, urgent.RaisedAt));
        Assert.Equal((urgent.Id, FlagLevel.Critical), (critical.Id, critical.Level));
        Assert.Equal([ScaleMode.SelfByLink, ScaleMode.SelfOnTablet], (await therapist.ScalesAsync(patient)).OrderBy(one => one.RecordedAt).Select(one => one.Mode));
        Assert.All(await therapist.ScalesAsync(patient), one => Assert.Null(one.Total));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_that_is_sent_several_times_is_kept_once(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var id = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;

        var ended = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => host.SubmitAsync(id, ("PHQ-9", "0000000020"))))));
        var again = await host.SubmitAsync(id, ("PHQ-9", "0000000020"));

        Assert.All(ended.OfType<Exception>(), refused => Assert.Equal("Data:ChangedMeanwhile", Assert.IsType<BusinessException>(refused).Code));
        Assert.Equal(new ScaleThanks(ScaleChannel.Link, NeedsHelp: true), again);
        Assert.Single(await therapist.ScalesAsync(patient));
        Assert.Single(Assert.Single(await therapist.OpenAsync(patient)).Lines);
        Assert.Equal(["patient Update FilledIn", "test user Create"], await host.TrailAsync());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-200"), Trait("Rule", "P-205")]
    public async Task Other_answers_from_a_second_window_are_kept_and_raise_their_flag(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var id = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        await host.OpenAsync(id);
        await host.SubmitAsync(id, ("PHQ-9", "1111111100"));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        var thanks = await host.SubmitAsync(id, ("PHQ-9", "1111111120"));

        Assert.True(thanks!.NeedsHelp);
        Assert.Equal(2, (await therapist.ScalesAsync(patient)).Count);
        Assert.Equal(FlagLevel.Critical, Assert.Single(await therapist.OpenAsync(patient)).Level);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-168")]
    public async Task A_second_answer_from_one_link_is_marked_wherever_it_shows_and_is_no_measurement(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        await host.SubmitAsync((await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id, ("PHQ-9", "1111111100"));
        host.Host.Clock.Advance(TimeSpan.FromDays(20));
        var news = await NewsAsync(therapist, patient);
        var id = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        await host.OpenAsync(id);
        await host.SubmitAsync(id, ("PHQ-9", "1111111110"));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.SubmitAsync(id, ("PHQ-9", "0000000000"), ("GAD-7", "1111111"));
        host.Host.Clock.Advance(TimeSpan.FromDays(20));
        await host.SubmitAsync((await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id, ("PHQ-9", "2111111100"));

        var kept = (await therapist.ScalesAsync(patient)).OrderBy(one => one.RecordedAt).ToList();
        var facts = (await host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>((all, ct) => all.GetAsync(IdRange.Only(patient), ct)))[patient].Scales;
        var brief = await therapist.RunAsync<IBriefAppService, BriefDto>((briefs, ct) => briefs.GetAsync(patient, BriefKind.Session, ct));
        const string Marked = "PHQ-9: 0 of 27, minimal (second answer from the same link)";

        Assert.Equal([(8, false, true, null), (9, false, true, 1), (0, true, false, null), (9, false, true, (int?)0)], kept.Select(one => (one.Total!.Value, one.IsSecondAnswer, one.IsPrimary, one.Course.Change)));
        Assert.Equal([8, 9, 9], facts.Select(fact => fact.Total!.Value));
        Assert.Contains((await NewsAsync(therapist, patient)).Items, one => one.Text == $"{Marked}.");
        Assert.Contains(await TimelineAsync(therapist, patient), line => line.Text == Marked);
        Assert.Contains(brief.Sections.Single(section => section.Part == BriefPart.Scales).Lines, line => line.StartsWith("PHQ-9: 8 9 9,", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-205")]
    public async Task Whoever_opened_it_rightly_may_finish_when_others_have_used_the_wrong_dates_up_or_its_time_is_over(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var blocked = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        var late = (await therapist.InviteAsync(patient, new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Link, 3))).Invitation.Id;
        await host.OpenAsync(late);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(175));
        await host.OpenAsync(late);
        await host.OpenAsync(blocked);
        for (var day = 1; day <= 5; day++)
            await host.OpenAsync(blocked, FillDesk.Born.AddDays(day));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.NotNull(await host.ReadAsync(blocked));
        Assert.NotNull(await host.SubmitAsync(blocked, ("PHQ-9", "1---------")));
        Assert.NotNull(await host.SubmitAsync(late, ("PHQ-9", "2---------")));
        Assert.Equal(2, (await therapist.ScalesAsync(patient)).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_link_that_is_unknown_used_old_or_withdrawn_opens_as_little_as_one_without_the_birth_date(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var used = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        await host.SubmitAsync(used, ("PHQ-9", "1---------"));
        var withdrawn = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        await therapist.WithdrawAsync(withdrawn);
        var open = (await therapist.InviteAsync(patient, new ScaleInvitationInput(["PHQ-9"], ScaleChannel.Link, 200))).Invitation.Id;
        var old = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        host.Host.Clock.Advance(TimeSpan.FromHours(72));

        foreach (var id in new[] { used, withdrawn, old, Guid.CreateVersion7() })
        {
            Assert.Null(await host.OpenAsync(id));
            Assert.Null(await host.ReadAsync(id));
        }

        foreach (var id in new[] { withdrawn, old, Guid.CreateVersion7() })
            Assert.Null(await host.SubmitAsync(id, ("PHQ-9", "3---------")));
        Assert.Null(await host.ReadAsync(open, FillDesk.Born.AddDays(1)));
        Assert.Null(await host.SubmitAsync(open, FillDesk.Born.AddDays(1), ("PHQ-9", "3---------")));
        Assert.Null(await host.SubmitAsync(used, FillDesk.Born.AddDays(1), ("PHQ-9", "3---------")));
        Assert.Null(await host.FindAsync("not a token of anybody"));
        Assert.Null(await host.FindAsync(null));
        Assert.Single(await therapist.ScalesAsync(patient));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Five_wrong_birth_dates_end_a_link_also_when_they_come_at_once(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var one = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        var other = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;

        for (var day = 1; day <= 4; day++)
            Assert.Null(await host.OpenAsync(one, FillDesk.Born.AddDays(day)));
        Assert.NotNull(await host.OpenAsync(one));
        Assert.Null(await host.OpenAsync(one, FillDesk.Born.AddDays(5)));
        var looked = 0;
        await Task.WhenAll(Enumerable.Range(1, 12).Select(day => Task.Run(async () =>
        {
            if (await Record.ExceptionAsync(() => host.OpenAsync(other, FillDesk.Born.AddDays(day))) is null)
                Interlocked.Increment(ref looked);
        })));
        for (var day = 1; day <= 5; day++)
            await host.OpenAsync(other, FillDesk.Born.AddDays(day));

        Assert.Null(await host.OpenAsync(one));
        Assert.Null(await host.SubmitAsync(other, ("PHQ-9", "3---------")));
        Assert.Null(await host.OpenAsync(other));
        Assert.All(await therapist.InvitationsAsync(patient), invitation => Assert.Equal(ScaleInvitationState.Blocked, invitation.State));
        var wrong = (await host.TrailAsync()).Count(row => row == "patient Attempt WrongBirthDate");
        Assert.Equal(ScaleInvitationLimits.WrongBirthDates * 2, wrong);
        Assert.True(looked >= 1, "none was looked at");
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-124")]
    public async Task A_link_of_one_practice_is_nothing_in_another_and_its_holder_may_nothing_else(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var id = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;
        var elsewhere = host.Host.For(Caller.Patient(PracticeId.New()));

        Assert.Null(await elsewhere.RunAsync<IScaleFilling, ScaleForm?>((filling, ct) => filling.OpenAsync(id, FillDesk.Born, ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.AsPatient().ScalesAsync(patient));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.AsPatient().InvitationsAsync(patient));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.AsPatient().InviteAsync(patient, "PHQ-9"));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(host.FrontDesk, PracticeRole.FrontDesk).InviteAsync(patient, "PHQ-9"));
        await Assert.ThrowsAsync<NoRelationshipException>(() => host.Host.For(host.Prescriber, PracticeRole.Prescriber).InviteAsync(patient, "PHQ-9"));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task What_the_Part_2_program_asked_for_is_the_programs(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var id = (await unit.Program.InviteAsync(unit.Patient, "PHQ-9")).Invitation.Id;
        var openly = (await unit.Therapist.InviteAsync(unit.Patient, "GAD-7")).Invitation.Id;

        await unit.Host.SubmitAsync(id, ("PHQ-9", "1111111120"));
        await unit.Host.SubmitAsync(openly, ("GAD-7", "1111111"));

        Assert.Equal(["GAD-7"], (await unit.Therapist.ScalesAsync(unit.Patient)).Select(one => one.Scale));
        Assert.Equal([openly], (await unit.Therapist.InvitationsAsync(unit.Patient)).Select(one => one.Id));
        Assert.Empty(await unit.Therapist.OpenAsync(unit.Patient));
        Assert.Equal([("GAD-7", false), ("PHQ-9", true)], (await unit.Program.ScalesAsync(unit.Patient)).Select(one => (one.Scale, one.IsPart2)).Order());
        Assert.True(Assert.Single(await unit.Program.OpenAsync(unit.Patient)).IsPart2);
        // Whether progress is judged by another scale that the therapist may not know of is told to nobody.
        Assert.True(Assert.Single(await unit.Therapist.ScalesAsync(unit.Patient)).IsPrimary);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_a_birth_date_or_after_a_death_nobody_is_asked(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var nameless = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "N-1", BirthDate = null });
        var dead = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "D-1" });
        await host.AsSystem.RunAsync<Contracts.Patients.IPatientAppService>((patients, ct) => patients.RecordDeathAsync(dead, TestHost.DefaultNow, ct));

        Assert.Equal("Charting:NoBirthDate", (await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.InviteAsync(nameless, "PHQ-9"))).Code);
        Assert.Equal("Charting:PatientDied", (await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.InviteAsync(dead, "PHQ-9"))).Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_at_all_or_what_no_item_offers_is_not_kept_and_can_be_corrected(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var id = (await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id;

        await Assert.ThrowsAsync<BusinessException>(() => host.SubmitAsync(id, ("PHQ-9", "----------")));
        await Assert.ThrowsAsync<BusinessException>(() => host.SubmitAsync(id, ("GAD-7", "1111111")));
        await Assert.ThrowsAsync<BusinessException>(() => host.SubmitAsync(id, ("PHQ-9", "9---------")));
        Assert.Empty(await therapist.ScalesAsync(patient));
        await host.SubmitAsync(id, ("PHQ-9", "1---------"), ("GAD-7", "1111111"));

        Assert.Equal("PHQ-9", Assert.Single(await therapist.ScalesAsync(patient)).Scale);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141")]
    public async Task The_trail_names_who_asked_and_the_patient_as_who_opened_and_answered(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var asked = await therapist.InviteAsync(patient, "PHQ-9");

        await host.OpenAsync(asked.Invitation.Id, FillDesk.Born.AddYears(1));
        await host.OpenAsync(asked.Invitation.Id);
        await host.SubmitAsync(asked.Invitation.Id, ("PHQ-9", "1---------"));
        await host.OpenAsync(asked.Invitation.Id);
        await therapist.WithdrawAsync((await therapist.InviteAsync(patient, "PHQ-9")).Invitation.Id);

        Assert.Equal(
            ["patient Attempt FilledIn", "patient Attempt WrongBirthDate", "patient Update FilledIn", "patient View", "test user Create", "test user Create", "test user Update Withdrawn"],
            await host.TrailAsync());
        var rows = (await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(PatientId: patient, Take: AuditFilter.MostRows), ct))).Rows;
        Assert.Contains(rows, row => row is { Actor: "patient", UserId: null, ObjectType: "ScaleResult", Action: AuditAction.Create });
        Assert.DoesNotContain(rows, row => $"{row}".Contains(asked.Token, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_of_the_practice_enters_what_only_the_patient_makes_so(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var (patient, therapist) = await TreatedAsync(host);
        var answers = new ScaleAnswersInput("PHQ-9", new Dictionary<int, int> { [1] = 1 }, Today.Date, false, ScaleMode.SelfByLink);

        var answered = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IScaleAppService>((all, ct) => all.AdministerAsync(patient, answers, ct)));
        var total = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IScaleAppService>(
            (all, ct) => all.RecordAsync(patient, new ScaleResultInput("PHQ-9", 3, Today.Date, false, ScaleMode.SelfOnTablet), ct)));
        var problems = await ChartingHost.ImportAsync(host.AsSystem, ("scales.csv", "patient,scale,total,completed_on,mode\nA-1001,PHQ-9,3,2026-10-01,SelfByLink\n"));

        Assert.Equal(("Mode", "Mode"), (answered.Field, total.Field));
        Assert.Equal("mode", Assert.Single(problems).Column);
    }

    private static async Task<(Guid Patient, IOperations Therapist)> TreatedAsync(ChartingHost host)
    {
        var patient = await host.PatientAsync();
        await host.Host.TreatAsync(host.Therapist, patient);
        return (patient, host.Host.For(host.Therapist, PracticeRole.Therapist));
    }

    private static Task<ChartNewsDto> NewsAsync(IOperations by, Guid patient) => by.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(patient, ct));

    private static async Task<IReadOnlyList<ChartLine>> TimelineAsync(IOperations by, Guid patient) =>
        (await by.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(patient, new ChartTimelineQuery(TimeZoneInfo.Utc), ct))).Lines;

    /// <summary>As a copy of the record has them.</summary>
    private static async Task<IReadOnlyList<object?>> RecordedModesAsync(ChartingHost host, Guid patient) => await host.AsSystem.RunAsync<IEnumerable<IPatientRecordPart>, IReadOnlyList<object?>>(
        async (parts, ct) =>
        {
            var modes = new List<object?>();
            await foreach (var item in parts.Single(part => part.Name == "scales").ReadAsync(patient, ct))
                modes.Add(item.Fields.Single(field => field.Label == "Filled in by").Value);
            return modes;
        });
}
