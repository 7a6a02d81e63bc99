using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.BrokenGlass;

/// <summary>A medical emergency opens a chart further that is open already (P-079, P-121), and the offer says nothing of the patient (P-082).</summary>
public sealed class EmergencyGlassTests
{
    private const BreakGlassReason Emergency = BreakGlassReason.MedicalEmergency;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-079"), Trait("Rule", "P-121")]
    public async Task A_member_of_the_care_team_sees_what_the_program_keeps_for_four_hours_and_is_accounted_for(DatabaseKind kind)
    {
        await using var clinic = await UnitAsync(kind);
        var before = await clinic.ReadAsync(clinic.Chen);

        var opened = await clinic.BreakAsync(clinic.Chen, Emergency);
        var within = await clinic.ReadAsync(clinic.Chen);
        var team = await clinic.As(clinic.Chen).RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.GetAsync(clinic.Rosa, ct));
        clinic.Host.Clock.Advance(TimeSpan.FromHours(4));
        var after = await clinic.ReadAsync(clinic.Chen);

        Assert.Equal((1, 2, 1), (before.Count, within.Count, after.Count));
        Assert.Equal((TimeSpan.FromHours(4), true), (opened.ClosesAt - opened.OpenedAt, team.MayManage));
        Assert.Equal("A Chen", Assert.Single((await AccountingAsync(clinic)).Lines).Recipient);
        Assert.Equal("MedicalEmergency", Assert.Single(await clinic.NoticesOfAsync(clinic.Adler)).ReasonCode);
        Assert.Equal(Emergency, Assert.Single(await ReviewsAsync(clinic)).Reason);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task It_takes_the_place_of_a_window_that_was_opened_for_another_reason_and_both_are_reviewed(DatabaseKind kind)
    {
        await using var clinic = await UnitAsync(kind);
        await clinic.BreakAsync(clinic.Brooks);
        var before = await clinic.ReadAsync(clinic.Brooks);
        clinic.Host.Clock.Advance(TimeSpan.FromHours(1));

        await clinic.BreakAsync(clinic.Brooks, Emergency);
        var within = await clinic.ReadAsync(clinic.Brooks);
        var open = await clinic.As(clinic.Brooks).RunAsync<IBrokenGlassAppService, IReadOnlyList<OpenGlassDto>>((glasses, ct) => glasses.GetOpenAsync(ct));
        var twice = await Assert.ThrowsAsync<BusinessException>(() => clinic.BreakAsync(clinic.Brooks, Emergency));

        Assert.Equal((1, 2, Emergency), (before.Count, within.Count, Assert.Single(open).Reason));
        Assert.Equal([(BreakGlassReason.CrisisCall, false), (Emergency, true)], (await ReviewsAsync(clinic)).Select(one => (one.Reason, one.IsOpen)));
        Assert.Equal("Privacy:GlassNotNeeded", twice.Code);
    }

    /// <summary>By whether the practice has a program and who asks; what the chart holds changes nothing.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-082")]
    public async Task It_is_offered_on_every_chart_of_a_practice_with_a_program_or_on_none(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var without = (await OffersAsync(clinic, clinic.Chen), (await Assert.ThrowsAsync<BusinessException>(() => clinic.BreakAsync(clinic.Chen, Emergency))).Code);
        await clinic.RunUnitAsync(clinic.Brooks);
        await clinic.TreatAsync(clinic.Brooks);

        var outside = (await OffersAsync(clinic, clinic.Chen), (await clinic.BreakAsync(clinic.Chen, Emergency)).Reason);
        var inside = (await OffersAsync(clinic, clinic.Brooks), (await Assert.ThrowsAsync<BusinessException>(() => clinic.BreakAsync(clinic.Brooks, Emergency))).Code);

        Assert.Equal((false, "Privacy:GlassNotNeeded"), without);
        Assert.Equal((true, Emergency), outside);
        Assert.Equal((false, "Privacy:GlassNotNeeded"), inside);
        Assert.Single(await clinic.ReadAsync(clinic.Chen));
    }

    private static async Task<Clinic> UnitAsync(DatabaseKind kind)
    {
        var clinic = await Clinic.CreateAsync(kind);
        await clinic.TreatInUnitAsync();
        return clinic;
    }

    private static Task<bool> OffersAsync(Clinic clinic, Caller caller) =>
        clinic.As(caller).RunAsync<IBrokenGlassAppService, bool>((glasses, ct) => glasses.OffersEmergencyAsync(ct));

    private static Task<AccountingDto> AccountingAsync(Clinic clinic) =>
        clinic.As(clinic.Adler).RunAsync<IDisclosureAppService, AccountingDto>((log, ct) => log.GetAccountingAsync(clinic.Rosa, false, ct));

    private static Task<IReadOnlyList<BrokenGlassDto>> ReviewsAsync(Clinic clinic) =>
        clinic.As(clinic.Adler).RunAsync<IBrokenGlassAppService, IReadOnlyList<BrokenGlassDto>>((glasses, ct) => glasses.GetListAsync(true, ct));
}
