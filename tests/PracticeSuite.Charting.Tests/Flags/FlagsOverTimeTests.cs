using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>What comes due by itself, and what the practice sets.</summary>
public sealed class FlagsOverTimeTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-12")]
    public async Task What_comes_due_is_raised_by_the_days_job_and_once(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium", 600) with { StartOn = new DateOnly(2026, 10, 9), Form = MedicationForm.Tablet });
        await RunAsync(desk);
        Assert.DoesNotContain(await desk.Prescriber.OpenAsync(desk.Patient), flag => flag.Rule == "UF-12");
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(2));

        await RunAsync(desk);
        await RunAsync(desk);

        // Creatinine, TSH and calcium are due at the start.
        Assert.Equal([1, 1, 1], (await desk.Prescriber.OpenAsync(desk.Patient)).Where(flag => flag.Rule == "UF-12").Select(flag => flag.Lines.Count));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-09"), Trait("Rule", "UF-23")]
    public async Task What_was_planned_fires_on_its_day_though_nobody_opens_the_chart(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var tablet = desk.New("phenelzine", 15) with { Form = MedicationForm.Tablet };
        await desk.AddAsync(tablet);
        await desk.AddAsync(tablet with { Name = "lorazepam", Dose = Desk.Mg(1) });
        await desk.AddAsync(tablet with { Name = "tramadol", Dose = Desk.Mg(50), StartOn = new DateOnly(2026, 10, 11) });
        await RunAsync(desk);
        Assert.DoesNotContain(await desk.Prescriber.OpenAsync(desk.Patient), flag => flag.Level == FlagLevel.Critical);
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(2));

        await RunAsync(desk);

        Assert.Equal(["UF-09", "UF-23"], (await desk.Prescriber.OpenAsync(desk.Patient)).Where(flag => flag.Level == FlagLevel.Critical).Select(flag => flag.Rule).Order());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-12")]
    public async Task A_chart_that_fails_leaves_the_others_of_its_chunk_their_flags(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium", 600) with { StartOn = new DateOnly(2026, 10, 9), Form = MedicationForm.Tablet });
        var broken = await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "BROKEN" });
        await desk.Host.AsSystem.ScoreAsync(broken, "PHQ-9", 5, new DateOnly(2026, 10, 1));
        await desk.Host.AsSystem.RunAsync<IServiceProvider>((services, ct) => services.GetRequiredService<ChartingDbContext>().Database
            .ExecuteSqlAsync($"UPDATE charting_scale_results SET scale = 'withdrawn'", ct));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(2));

        await RunAsync(desk);

        Assert.Equal(3, (await desk.Prescriber.OpenAsync(desk.Patient)).Count(flag => flag.Rule == "UF-12"));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-12")]
    public async Task Nothing_comes_due_of_a_patient_who_was_discharged_whatever_is_saved(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium", 600) with { StartOn = new DateOnly(2026, 10, 9), Form = MedicationForm.Tablet });
        await desk.Host.AsSystem.RunAsync<IPatientAppService>((patients, ct) => patients.DischargeAsync(desk.Patient, new DateOnly(2026, 10, 9), ct));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(2));

        await desk.Host.AsSystem.ScoreAsync(desk.Patient, "PHQ-9", 5, new DateOnly(2026, 10, 9));

        Assert.DoesNotContain(await desk.Host.AsSystem.AllAsync(desk.Patient), flag => flag.Rule == "UF-12");
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-28")]
    public async Task A_threshold_that_the_practice_sets_holds_from_its_day_on(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = desk.Host.Host.For(await desk.Host.EmployAsync("LEAD", Identity.Contracts.Staff.Credential.LCSW), PracticeRole.Supervisor);

        var set = await SetAsync(lead, "phq9-rise", 8, new DateOnly(2026, 10, 9));
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 5, new DateOnly(2026, 10, 1));
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 12, new DateOnly(2026, 10, 8));
        var quiet = await desk.Therapist.OpenAsync(desk.Patient);
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 13, new DateOnly(2026, 10, 9));

        Assert.Equal((8, 5, 8), (set.Value, set.Default, Assert.Single(set.Changes).Value));
        Assert.Empty(quiet);
        Assert.Single(await desk.Therapist.OpenAsync(desk.Patient));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_threshold_is_set_by_a_lead_within_its_bounds_and_not_for_the_past(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = desk.Host.Host.For(await desk.Host.EmployAsync("LEAD", Identity.Contracts.Staff.Credential.LCSW), PracticeRole.Supervisor);
        var today = new DateOnly(2026, 10, 9);

        await Assert.ThrowsAsync<AccessDeniedException>(() => SetAsync(desk.Therapist, "phq9-rise", 6, today));
        var beyond = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(lead, "phq9-rise", 9, today));
        var past = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(lead, "phq9-rise", 6, today.AddDays(-1)));
        var unknown = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(lead, "mood", 6, today));
        await SetAsync(lead, "phq9-rise", 6, today);
        var taken = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(lead, "phq9-rise", 7, today));

        Assert.Equal(("Value", "From", "Name", "Charting:FlagThresholdTaken"), (beyond.Field, past.Field, unknown.Field, taken.Code));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-33")]
    public async Task A_change_that_the_therapist_marked_as_seen_the_next_day_is_not_unseen_a_week_later(DatabaseKind kind)
    {
        var met = new Sessions();
        await using var desk = await Desk.CreateAsync(kind, services => services.AddSingleton<IFlagOccasions>(met));
        met.Held = [new FlagOccasion(Guid.CreateVersion7(), desk.Patient, FlagOccasionKind.Session, new DateOnly(2026, 10, 12), desk.Host.Therapist, false)];
        await desk.AddAsync(desk.New("methylphenidate ER"));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Therapist.RunAsync<IChartNewsAppService>(async (all, ct) => await all.SeeAsync(desk.Patient, (await all.GetAsync(desk.Patient, ct)).Shown, ct));
        await desk.AddAsync(desk.New("sertraline", 50));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(8));

        await RunAsync(desk);

        var flag = Assert.Single(await desk.Therapist.OpenAsync(desk.Patient), flag => flag.Rule == "UF-33");
        Assert.StartsWith("sertraline", Assert.Single(flag.Lines()), StringComparison.Ordinal);
    }

    private sealed class Sessions : IFlagOccasions
    {
        public IReadOnlyList<FlagOccasion> Held { get; set; } = [];

        public Task<IReadOnlyList<FlagOccasion>> GetAsync(IdRange patients, DateOnly since, CancellationToken cancellationToken) => Task.FromResult(Held);
    }

    private static Task<FlagThresholdDto> SetAsync(IOperations by, string name, int value, DateOnly from) => by.RunAsync<IFlagThresholdAppService, FlagThresholdDto>(
        (all, ct) => all.SetAsync(new FlagThresholdInput("UF-28", name, value, from), ct));

    private static async Task RunAsync(Desk desk) => await new FlagsComeDueJob(
        desk.Host.Host.Services.GetRequiredService<PracticeRounds>(), NullLogger<FlagsComeDueJob>.Instance).Execute(null!, CancellationToken.None);
}
