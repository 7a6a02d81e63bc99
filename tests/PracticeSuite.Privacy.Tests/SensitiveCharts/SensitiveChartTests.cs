using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.SensitiveCharts;

/// <summary>Before a sensitive chart even its team says why, once a day of the practice (P-122).</summary>
[Trait("Rule", "P-122")]
public sealed class SensitiveChartTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_team_is_asked_once_a_day_until_midnight_at_the_practice(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        Assert.Single(await clinic.ReadAsync(clinic.Chen));
        await MarkAsync(clinic);

        await Assert.ThrowsAsync<ReasonNeededException>(() => clinic.ReadAsync(clinic.Chen));
        await GiveAsync(clinic, clinic.Chen);
        Assert.Single(await clinic.ReadAsync(clinic.Chen));
        clinic.Host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 10, 3, 59, 59, TimeSpan.Zero));
        Assert.Single(await clinic.ReadAsync(clinic.Chen));
        clinic.Host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 10, 4, 0, 0, TimeSpan.Zero));

        await Assert.ThrowsAsync<ReasonNeededException>(() => clinic.ReadAsync(clinic.Chen));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whose_role_opens_every_chart_is_asked_as_well_each_for_themselves(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await MarkAsync(clinic);
        await GiveAsync(clinic, clinic.Chen);

        foreach (var caller in new[] { clinic.Biller, clinic.Adler })
            await Assert.ThrowsAsync<ReasonNeededException>(() => clinic.ReadAsync(caller));
        await Assert.ThrowsAsync<ReasonNeededException>(() => PatientAsync(clinic, clinic.Biller));
        await GiveAsync(clinic, clinic.Biller, ChartOpening.Billing);

        Assert.Single(await clinic.ReadAsync(clinic.Biller));
        Assert.Equal(clinic.Rosa, (await PatientAsync(clinic, clinic.Biller)).Id);
    }

    /// <summary>A reason is no relationship, and a program can say none.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task Strangers_stay_strangers_and_programs_see_nothing(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var program = new Caller(clinic.Host.Practice, null, null, "reports", new HashSet<string>(), IsSystem: false)
        {
            Scopes = new HashSet<string> { Charting.Contracts.ChartingPermissions.Diagnoses.View },
        };
        Assert.Single(await clinic.ReadAsync(program));
        await MarkAsync(clinic);
        await GiveAsync(clinic, clinic.Brooks);

        await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(clinic.Brooks));
        await Assert.ThrowsAsync<ReasonNeededException>(() => clinic.ReadAsync(program));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_name_is_found_and_jobs_and_facts_go_on(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await MarkAsync(clinic);

        var found = await clinic.As(clinic.Biller).RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync("alvarez", ct));
        var facts = await clinic.As(clinic.Biller).RunAsync<ICareTeamFacts, IReadOnlyList<Guid>>((teams, ct) => teams.GetInChargeAsync(clinic.Rosa, ct));

        Assert.Equal([clinic.Rosa], found.Select(one => one.Id));
        Assert.Equal([clinic.Chen.StaffId!.Value], facts);
        Assert.Single(await clinic.Host.AsSystem.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((diagnoses, ct) => diagnoses.GetListAsync(clinic.Rosa, ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_left_out_of_lists_is_told_to_whom_it_is_left_out_for(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var before = await OmittedAsync(clinic);
        await MarkAsync(clinic);
        var asking = await OmittedAsync(clinic);
        await GiveAsync(clinic, clinic.Biller);

        Assert.Empty(before);
        Assert.Equal("1001", Assert.Single(asking).Number);
        Assert.Empty(await OmittedAsync(clinic));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mark_that_ended_asks_nobody_and_what_was_said_stays_for_the_privacy_officer(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var mark = await MarkAsync(clinic);
        await GiveAsync(clinic, clinic.Chen);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => MarkAsync(clinic));

        var ended = await clinic.As(clinic.Nair).RunAsync<ISensitiveChartAppService, SensitiveChartDto>((charts, ct) => charts.EndAsync(mark.Id, ct));
        var said = Assert.Single(await clinic.As(clinic.Nair).RunAsync<ISensitiveChartAppService, IReadOnlyList<ChartReasonDto>>((charts, ct) => charts.GetReasonsAsync(clinic.Rosa, ct)));

        Assert.Single(await clinic.ReadAsync(clinic.Biller));
        Assert.Equal(("Privacy:SensitiveAlready", "A Nair"), (twice.Code, ended.EndedBy));
        Assert.Equal(("A Chen", ChartOpening.Treatment), (said.GivenBy, said.Reason));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task Whoever_breaks_the_glass_has_said_why(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await MarkAsync(clinic);

        await clinic.BreakAsync(clinic.Brooks);

        Assert.Single(await clinic.ReadAsync(clinic.Brooks));
    }

    /// <summary>To be asked is no denial: eleven charts on a morning are no alert (P-123).</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-123")]
    public async Task Being_asked_is_recorded_and_no_denial(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await MarkAsync(clinic);
        for (var time = 0; time < 11; time++)
            await Assert.ThrowsAsync<ReasonNeededException>(() => clinic.ReadAsync(clinic.Chen));

        var page = await clinic.As(clinic.Adler).RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(UserId: clinic.Chen.UserId), ct));

        Assert.Equal(11, page.Rows.Count(row => row is { Outcome: AuditOutcome.Failed, Reason: "ReasonNeeded" } && row.PatientId == clinic.Rosa));
        Assert.DoesNotContain(page.Rows, row => row.Outcome == AuditOutcome.Denied || row.Action == AuditAction.DeniedAlert);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_practice_without_a_sensitive_chart_is_asked_nothing_more(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.ReadAsync(clinic.Biller);
        using var plain = new CommandCounter();
        await clinic.ReadAsync(clinic.Biller);
        var before = plain.Count;
        await MarkAsync(clinic);
        await GiveAsync(clinic, clinic.Biller);
        using var asking = new CommandCounter();
        await clinic.ReadAsync(clinic.Biller);

        Assert.Equal((1, 2), (before, asking.Count));
    }

    private static Task<SensitiveChartDto> MarkAsync(Clinic clinic) => clinic.As(clinic.Adler)
        .RunAsync<ISensitiveChartAppService, SensitiveChartDto>((charts, ct) => charts.MarkAsync(new SensitiveChartInput(clinic.Rosa, SensitiveKind.PublicFigure, "in the news"), ct));

    private static Task GiveAsync(Clinic clinic, Caller caller, ChartOpening reason = ChartOpening.Treatment) => clinic.As(caller)
        .RunAsync<ISensitiveChartAppService>((charts, ct) => charts.GiveReasonAsync(new ChartReasonInput(clinic.Rosa, reason, null), ct));

    private static Task<PatientDto> PatientAsync(Clinic clinic, Caller caller) => clinic.As(caller)
        .RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.GetAsync(clinic.Rosa, ct));

    private static Task<IReadOnlyList<OmittedChart>> OmittedAsync(Clinic clinic) => clinic.As(clinic.Biller)
        .RunAsync<ISensitiveChartAppService, IReadOnlyList<OmittedChart>>((charts, ct) => charts.GetOmittedAsync(ct));
}
