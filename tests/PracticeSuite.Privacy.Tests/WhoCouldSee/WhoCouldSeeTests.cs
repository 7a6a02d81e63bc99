using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Privacy.WhoCouldSee;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.WhoCouldSee;

/// <summary>Read off the same matrix and the same rows as the filter, at any instant (P-120, P-124).</summary>
[Trait("Rule", "P-120"), Trait("Rule", "P-124")]
public sealed class WhoCouldSeeTests
{
    private static readonly DateTimeOffset Noon = TestHost.DefaultNow;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task It_says_why_for_everybody_and_nobody_else_stands_there(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var brooks = await SignUpAsync(clinic, "brooks", clinic.Brooks, PracticeRole.Therapist);
        await SignUpAsync(clinic, "chen", clinic.Chen, PracticeRole.Therapist);
        await SignUpAsync(clinic, "grant", clinic.Biller, PracticeRole.Biller);
        await SignUpAsync(clinic, "weiss", null, PracticeRole.Administrator);
        await clinic.BreakAsync(clinic.Brooks with { UserId = brooks });
        clinic.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        var plans = await AskAsync(clinic, RecordKind.TreatmentPlan);
        var diagnoses = await AskAsync(clinic, RecordKind.Problems);

        Assert.Equal([("brooks", SightKind.BrokenGlass), ("chen", SightKind.CareTeam)], plans.CouldSee.Select(one => (one.Name, one.Reasons[0].Kind)));
        Assert.Equal("CrisisCall", plans.CouldSee[0].Reasons[0].Code);
        Assert.Equal([("brooks", SightKind.BrokenGlass), ("chen", SightKind.CareTeam), ("grant", SightKind.Role)], diagnoses.CouldSee.Select(one => (one.Name, one.Reasons[0].Kind)));
        Assert.Contains(plans.DidSee, one => one.Name == "A Brooks");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_past_is_told_as_it_was(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var chen = await SignUpAsync(clinic, "chen", clinic.Chen, PracticeRole.Therapist);
        clinic.Host.Clock.Advance(TimeSpan.FromHours(1));
        await clinic.Host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.ChangeAsync(chen, new UserChange("chen", clinic.Chen.StaffId, [PracticeRole.FrontDesk]), ct));
        clinic.Host.Clock.Advance(TimeSpan.FromHours(1));

        var before = await AskAsync(clinic, RecordKind.TreatmentPlan, Noon.AddMinutes(59));
        var after = await AskAsync(clinic, RecordKind.TreatmentPlan, Noon.AddMinutes(61));

        Assert.Equal(["chen"], before.CouldSee.Select(one => one.Name));
        Assert.Empty(after.CouldSee);
    }

    /// <summary>A membership that was written down on Friday for Monday on has opened nothing on Tuesday.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_written_down_later_opened_nothing_before(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await SignUpAsync(clinic, "brooks", clinic.Brooks, PracticeRole.Therapist);
        clinic.Host.Clock.Advance(TimeSpan.FromHours(2));
        await clinic.Host.AsSystem.RunAsync<IRelationships>((relationships, ct) => relationships.KeepAsync(
            RelationshipKind.Appointment, Guid.CreateVersion7(), clinic.Rosa, clinic.Brooks.StaffId!.Value, Noon.AddDays(-7), Noon.AddDays(7), ct));

        var before = await AskAsync(clinic, RecordKind.TreatmentPlan, Noon.AddHours(1));
        var now = Assert.Single((await AskAsync(clinic, RecordKind.TreatmentPlan)).CouldSee);

        Assert.Empty(before.CouldSee);
        Assert.Equal((SightKind.Appointment, Noon.AddHours(2)), (now.Reasons[0].Kind, now.Reasons[0].Since!.Value));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_stands_for_a_member_is_told_with_whom(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await SignUpAsync(clinic, "brooks", clinic.Brooks, PracticeRole.Therapist);
        await clinic.Host.AsSystem.RunAsync<IRelationships>((relationships, ct) => relationships.KeepAsync(
            StaffLinkKind.Coverage, Guid.CreateVersion7(), clinic.Brooks.StaffId!.Value, clinic.Chen.StaffId!.Value, Noon.AddDays(-1), Noon.AddDays(1), ct));

        var reason = Assert.Single(Assert.Single((await AskAsync(clinic, RecordKind.TreatmentPlan)).CouldSee).Reasons);

        Assert.Equal((SightKind.Coverage, clinic.Chen.StaffId), (reason.Kind, reason.ThroughStaffId));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-122")]
    public async Task Of_a_sensitive_chart_it_says_who_had_given_a_reason(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var chen = await SignUpAsync(clinic, "chen", clinic.Chen, PracticeRole.Therapist);
        await clinic.As(clinic.Adler).RunAsync<ISensitiveChartAppService, SensitiveChartDto>((charts, ct) => charts.MarkAsync(new SensitiveChartInput(clinic.Rosa, SensitiveKind.Relative, null), ct));
        clinic.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await clinic.As(clinic.Chen with { UserId = chen }).RunAsync<ISensitiveChartAppService>(
            (charts, ct) => charts.GiveReasonAsync(new ChartReasonInput(clinic.Rosa, ChartOpening.Treatment, null), ct));

        var before = await AskAsync(clinic, RecordKind.TreatmentPlan, Noon.AddMinutes(5));
        var now = await AskAsync(clinic, RecordKind.TreatmentPlan);

        Assert.Equal((true, false, true), (now.IsSensitive, before.CouldSee[0].GaveReason!.Value, now.CouldSee[0].GaveReason!.Value));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_the_privacy_officer_asks_and_not_about_the_future(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);

        await Assert.ThrowsAsync<AccessDeniedException>(() => AskAsync(clinic, RecordKind.Claims, reader: clinic.Chen));
        var future = await Assert.ThrowsAsync<BusinessException>(() => AskAsync(clinic, RecordKind.Claims, Noon.AddDays(1)));

        Assert.Equal("At", future.Field);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_record_is_a_row_of_the_matrix(RecordKind what) => Assert.Contains(SightReasons.ObjectOf(what), RoleMatrix.Shipped.Rules.Keys);

    public static TheoryData<RecordKind> Kinds => [.. Enum.GetValues<RecordKind>()];

    private static Task<WhoCouldSeeDto> AskAsync(Clinic clinic, RecordKind what, DateTimeOffset? at = null, Caller? reader = null) => clinic.As(reader ?? clinic.Adler)
        .RunAsync<IWhoCouldSeeAppService, WhoCouldSeeDto>((who, ct) => who.GetAsync(new WhoCouldSeeQuery(clinic.Rosa, what, at ?? clinic.Host.Clock.GetUtcNow()), ct));

    private static async Task<Guid> SignUpAsync(Clinic clinic, string name, Caller? staff, string role) =>
        (await clinic.Host.AsSystem.RunAsync<IUserAppService, UserDto>((users, ct) => users.CreateAsync(new NewUser(name, $"{name} has a long password", name, staff?.StaffId, [role]), ct))).Id;
}
