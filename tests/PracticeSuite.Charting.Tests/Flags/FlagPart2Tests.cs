using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>A flag that rests on what the Part 2 program did is the program's, and tells nobody else of it (P-071, P-082, K-049).</summary>
[Trait("Rule", "P-071"), Trait("Rule", "P-082"), Trait("Rule", "K-049")]
public sealed class FlagPart2Tests
{
    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_fires_on_the_programs_medication_is_shown_and_told_to_those_alone_who_may_know(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        await unit.Therapist.ScoreAsync(unit.Patient, "GAD-7", 4, new DateOnly(2026, 9, 24));
        await PrescribeAsync(unit, "methylphenidate ER");

        await unit.Therapist.ReportAsync(unit.Patient, null, Thursday, EffectTag.Irritability);

        var flag = Assert.Single((await unit.Program.AllAsync(unit.Patient)), one => one.Rule == "UF-03");
        Assert.True(flag.IsPart2);
        Assert.Equal([unit.Host.Prescriber], flag.Addressees.Select(one => one.StaffId));
        Assert.Empty(await unit.Therapist.AllAsync(unit.Patient));
        Assert.Empty((await unit.Therapist.MineAsync()).Flags);
        Assert.DoesNotContain((await unit.Therapist.RunAsync<IChartNewsAppService, ChartNewsDto>((news, ct) => news.GetAsync(unit.Patient, ct))).Items, one => one.Part == "flags");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_flag_of_others_tells_them_nothing_of_the_programs_people(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        await unit.Therapist.ScoreAsync(unit.Patient, "GAD-7", 4, new DateOnly(2026, 9, 24));
        await unit.Therapist.ScoreAsync(unit.Patient, "GAD-7", 12, Thursday);
        var flag = Assert.Single(await unit.Therapist.OpenAsync(unit.Patient));
        await unit.Program.AcknowledgeAsync(flag.Id, "Of the program.");

        var shown = Assert.Single(await unit.Therapist.AllAsync(unit.Patient));

        Assert.Equal((false, FlagState.Acknowledged), (shown.IsPart2, shown.State));
        Assert.Equal([unit.Host.Therapist], shown.Addressees.Select(one => one.StaffId));
        Assert.Equal([FlagAct.Raised], shown.Acts.Select(act => act.Act));
        Assert.Equal([unit.Host.Therapist, unit.Host.Prescriber], (await unit.Program.AllAsync(unit.Patient))[0].Addressees.Select(one => one.StaffId));
    }

    /// <summary>That it is acknowledged stands on the flag; who of the program did and what they said of it does not.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-142"), Trait("Rule", "K-143")]
    public async Task A_flag_of_others_that_the_program_acknowledged_counts_as_acknowledged_for_everybody(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        var raised = await unit.Therapist.RaiseAsync(unit.Patient, "Look at the sleep, please.");
        var open = await TimeAsync(unit.Therapist);
        unit.Host.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await unit.Program.AcknowledgeAsync(raised.Id, "Of the program.");

        Assert.Equal((raised.DueAt, null), (open.DueAt, open.AcknowledgedAt));
        Assert.Equal(raised.RaisedAt.AddMinutes(20), (await TimeAsync(unit.Program)).AcknowledgedAt);
        Assert.Equal(raised.RaisedAt.AddMinutes(20), (await TimeAsync(unit.Therapist)).AcknowledgedAt);
        Assert.DoesNotContain((await unit.Therapist.AllAsync(unit.Patient))[0].Acts, act => act.Act == FlagAct.Acknowledged);

        async Task<FlagTime> TimeAsync(IOperations by) => Assert.Single(await by.RunAsync<IFlagTimes, IReadOnlyList<FlagTime>>(
            (all, ct) => all.GetAsync(null, new Interval(TestHost.DefaultNow.AddDays(-1), TestHost.DefaultNow.AddDays(1)), ct)));
    }

    /// <summary>Whoever does not see the program's acts numbers theirs beside them: an earlier acknowledgment has the higher number.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-142"), Trait("Rule", "K-143")]
    public async Task An_acknowledgment_of_the_program_before_a_flag_is_opened_again_does_not_count_for_what_came_after(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        var flag = await unit.Therapist.RaiseAsync(unit.Patient, "Look at the sleep, please.");
        After(10);
        await unit.Program.ResolveAsync(flag.Id, "Called, and all is well.");
        After(10);
        await unit.Program.ReopenAsync(flag.Id, "It began again today.");
        After(10);
        await unit.Program.AcknowledgeAsync(flag.Id);
        After(10);
        await unit.Therapist.ResolveAsync(flag.Id, "Called, and all is well.");
        After(10);
        await unit.Therapist.ReopenAsync(flag.Id, "It began again once more.");

        foreach (var by in new[] { unit.Program, unit.Therapist })
        {
            var times = await by.RunAsync<IFlagTimes, IReadOnlyList<FlagTime>>((all, ct) => all.GetAsync(null, new Interval(TestHost.DefaultNow.AddDays(-1), TestHost.DefaultNow.AddDays(1)), ct));
            Assert.Equal([(0, 10), (20, 30), (50, null)], times.OrderBy(one => one.OpenedAt).Select(one => (Minutes(one.OpenedAt)!.Value, Minutes(one.AcknowledgedAt))));
        }

        int? Minutes(DateTimeOffset? at) => at is { } then ? (int)(then - flag.RaisedAt).TotalMinutes : null;

        void After(int minutes) => unit.Host.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_consent_opens_it(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        await PrescribeAsync(unit, "methylphenidate ER");
        await unit.Therapist.ReportAsync(unit.Patient, null, Thursday, EffectTag.Irritability);
        Assert.Empty(await unit.Therapist.OpenAsync(unit.Patient));

        await unit.ConsentAsync();

        Assert.Single(await unit.Therapist.OpenAsync(unit.Patient), one => one.Rule == "UF-03");
    }

    /// <summary>Nobody on the team may know: a director learns that something waits, and nothing of it.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Where_nobody_of_the_team_may_know_a_director_learns_that_something_waits(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.Host.AsSystem.JoinAsync(unit.Patient, unit.Host.Therapist, CareTeamPart.Therapist, isPrimary: true);
        var director = await unit.Host.EmployAsync("LEAD", Credential.LCSW);
        await unit.Host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(new NewUser("lead", "correct horse battery 9", "Lead", director, [PracticeRole.Supervisor]), ct));
        await PrescribeAsync(unit, "methylphenidate ER");
        await unit.Therapist.ReportAsync(unit.Patient, null, Thursday, EffectTag.Irritability);

        var mine = await unit.Host.Host.For(director, PracticeRole.Supervisor).MineAsync();

        Assert.Empty(mine.Flags);
        var waiting = Assert.Single(mine.Waiting);
        Assert.Equal((null, null, 0), (waiting.PatientId, waiting.Patient, waiting.Call.Count));
        Assert.Empty((await unit.Therapist.MineAsync()).Waiting);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_others_know_already_is_not_raised_again_when_the_program_saves(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        await unit.Therapist.ScoreAsync(unit.Patient, "GAD-7", 4, new DateOnly(2026, 9, 24));
        await unit.Therapist.ScoreAsync(unit.Patient, "GAD-7", 12, Thursday);

        await unit.Program.ReportAsync(unit.Patient, null, Thursday, EffectTag.Constipation);

        Assert.False(Assert.Single(await unit.Program.AllAsync(unit.Patient)).IsPart2);
    }

    /// <summary>It does not rest on the program's work, and those who treat the patient must not miss it because the program came first.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task What_comes_due_is_told_to_all_and_names_nobody_of_the_program_who_happens_to_save(DatabaseKind kind)
    {
        await using var unit = await UnitWithTeamAsync(kind);
        await AddAsync(unit.Host.AsSystem, unit, "lithium", new DateOnly(2026, 9, 1));
        await AddAsync(unit.Host.AsSystem, unit, "ibuprofen", new DateOnly(2026, 10, 10));
        unit.Host.Host.Clock.Advance(TimeSpan.FromDays(2));

        await unit.Program.ReportAsync(unit.Patient, null, Thursday, EffectTag.Constipation);

        var told = Assert.Single(await unit.Therapist.AllAsync(unit.Patient), one => one.Rule == "UF-13");
        Assert.Equal((false, "rule UF-13"), (told.IsPart2, told.RaisedBy));
        Assert.Equal(["rule UF-13"], told.Acts.Select(act => act.By));
        Assert.Single(await unit.Program.AllAsync(unit.Patient), one => one.Rule == "UF-13");
        Assert.Single((await unit.Program.MineAsync()).Flags, one => one.Rule == "UF-13");
    }

    private static async Task<Unit> UnitWithTeamAsync(DatabaseKind kind)
    {
        var unit = await Unit.CreateAsync(kind);
        await unit.Host.AsSystem.JoinAsync(unit.Patient, unit.Host.Therapist, CareTeamPart.Therapist, isPrimary: true);
        await unit.Host.AsSystem.JoinAsync(unit.Patient, unit.Host.Prescriber, CareTeamPart.Prescriber);
        return unit;
    }

    private static Task PrescribeAsync(Unit unit, string name) => AddAsync(unit.Program, unit, name, new DateOnly(2026, 10, 5));

    private static Task AddAsync(IOperations by, Unit unit, string name, DateOnly on) => by.RunAsync<IMedicationAppService>((all, ct) => all.AddAsync(
        unit.Patient, Draft.Given with { Name = name, StartOn = on, PrescriberId = unit.Host.Prescriber, Why = Draft.Given.Why with { DecidedById = unit.Host.Prescriber } }, ct));
}
