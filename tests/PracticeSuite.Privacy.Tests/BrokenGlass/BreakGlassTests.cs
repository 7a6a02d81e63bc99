using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.BrokenGlass;

/// <summary>The emergency way into a chart (P-121), which is the emergency access procedure (P-130).</summary>
public sealed class BreakGlassTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120"), Trait("Rule", "P-121"), Trait("Rule", "P-130")]
    public async Task A_stranger_is_refused_breaks_the_glass_and_sees_the_chart_for_four_hours(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(clinic.Brooks));

        var opened = await clinic.BreakAsync(clinic.Brooks);
        var within = await clinic.ReadAsync(clinic.Brooks);
        clinic.Host.Clock.Advance(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1));
        var last = await clinic.ReadAsync(clinic.Brooks);
        clinic.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((1, 1, TimeSpan.FromHours(4)), (within.Count, last.Count, opened.ClosesAt - opened.OpenedAt));
        await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(clinic.Brooks));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task The_privacy_officers_and_the_primary_clinician_are_told_at_once_and_nobody_else(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks, BreakGlassReason.MedicalEmergency);

        var officer = Assert.Single(await clinic.NoticesOfAsync(clinic.Adler));
        var primary = Assert.Single(await clinic.NoticesOfAsync(clinic.Chen));

        Assert.Equal((NoticeKind.GlassBroken, "A Brooks", "MedicalEmergency", "1001"), (officer.Kind, officer.About, officer.ReasonCode, officer.Patient));
        Assert.Equal("Alvarez, Rosa", primary.Patient);
        Assert.Empty(await clinic.NoticesOfAsync(clinic.Brooks));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task Each_privacy_officer_reads_a_notice_for_themselves(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks);
        var notice = Assert.Single(await clinic.NoticesOfAsync(clinic.Adler));

        await clinic.As(clinic.Adler).RunAsync<INoticeAppService>((notices, ct) => notices.MarkReadAsync(notice.Id, ct));
        var theirs = await clinic.As(clinic.Adler).RunAsync<INoticeAppService, int>((notices, ct) => notices.CountUnreadAsync(ct));
        var others = await clinic.As(clinic.Nair).RunAsync<INoticeAppService, int>((notices, ct) => notices.CountUnreadAsync(ct));
        var strangers = await Assert.ThrowsAsync<BusinessException>(() => clinic.As(clinic.Chen).RunAsync<INoticeAppService>((notices, ct) => notices.MarkReadAsync(notice.Id, ct)));

        Assert.Equal((0, 1, "Privacy:NoticeNotFound"), (theirs, others, strangers.Code));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task The_trail_says_who_broke_it_on_whom_and_why(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks, BreakGlassReason.DutyToWarn);

        var page = await clinic.As(clinic.Adler).RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Action: AuditAction.BreakGlass), ct));

        var row = Assert.Single(page.Rows);
        Assert.Equal((clinic.Rosa, "A Brooks", "DutyToWarn"), (row.PatientId!.Value, row.Actor, row.Reason));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task Whoever_broke_it_can_end_it_and_nobody_else(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var opened = await clinic.BreakAsync(clinic.Brooks);

        var others = await Assert.ThrowsAsync<BusinessException>(() => clinic.As(clinic.Chen).RunAsync<IBrokenGlassAppService>((glasses, ct) => glasses.EndAsync(opened.Id, ct)));
        clinic.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await clinic.As(clinic.Brooks).RunAsync<IBrokenGlassAppService>((glasses, ct) => glasses.EndAsync(opened.Id, ct));
        var open = await clinic.As(clinic.Brooks).RunAsync<IBrokenGlassAppService, IReadOnlyList<OpenGlassDto>>((glasses, ct) => glasses.GetOpenAsync(ct));

        Assert.Equal("Privacy:GlassNotFound", others.Code);
        Assert.Empty(open);
        await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(clinic.Brooks));
    }

    /// <summary>Otherwise four hours would be forever.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task A_broken_glass_lets_nobody_join_the_care_team_or_change_it(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks);

        var joining = await Assert.ThrowsAsync<BusinessException>(() => clinic.As(clinic.Brooks).RunAsync<ICareTeamAppService, CareTeamDto>(
            (teams, ct) => teams.AddAsync(clinic.Rosa, new NewCareTeamMember(clinic.Brooks.StaffId!.Value, CareTeamPart.Therapist, IsPrimary: true), ct)));
        var team = await clinic.As(clinic.Brooks).RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.GetAsync(clinic.Rosa, ct));
        var ending = await Assert.ThrowsAsync<BusinessException>(() => clinic.As(clinic.Brooks).RunAsync<ICareTeamAppService, CareTeamDto>(
            (teams, ct) => teams.EndAsync(clinic.Rosa, team.Members[0].Id, ct)));

        Assert.Equal(("Charting:CareTeamBehindGlass", "Charting:CareTeamBehindGlass", false), (joining.Code, ending.Code, team.MayManage));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121"), Trait("Rule", "P-131")]
    public async Task It_wants_a_fresh_proof_a_clinical_role_and_a_chart_that_is_closed(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);

        var stale = await Assert.ThrowsAsync<BusinessException>(() => clinic.BreakAsync(clinic.Brooks with { VerifiedAt = TestHost.DefaultNow.AddMinutes(-6) }));
        var member = await Assert.ThrowsAsync<BusinessException>(() => clinic.BreakAsync(clinic.Chen));
        await Assert.ThrowsAsync<AccessDeniedException>(() => clinic.BreakAsync(clinic.Biller));
        await clinic.BreakAsync(clinic.Brooks);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => clinic.BreakAsync(clinic.Brooks));

        Assert.Equal(("Access:ReauthenticationNeeded", "Privacy:GlassNotNeeded", "Privacy:GlassNotNeeded"), (stale.Code, member.Code, twice.Code));
    }

    [Theory, InlineData(null), InlineData("  too few  "), Trait("Rule", "P-121")]
    public void A_reason_in_ones_own_words_has_ten_characters(string? words)
    {
        var refusal = Assert.Throws<BusinessException>(() => GlassBreaking.Break(
            Someone(), new BreakGlassInput(null, BreakGlassReason.Other, words), Guid.CreateVersion7(), TestHost.DefaultNow, new DateOnly(2026, 10, 9)));

        Assert.Equal("Explanation", refusal.Field);
    }

    [Fact, Trait("Rule", "P-079"), Trait("Rule", "P-121")]
    public void The_reason_that_opens_part_2_records_is_one_of_the_list() =>
        Assert.Equal(PatientRelationship.MedicalEmergency, nameof(BreakGlassReason.MedicalEmergency));

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-079")]
    public async Task The_reason_stands_beside_the_open_window(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.BreakAsync(clinic.Brooks, BreakGlassReason.MedicalEmergency);

        var then = await clinic.Host.AsSystem.RunAsync<IAccessHistory, AccessThen>((history, ct) => history.GetAsync(clinic.Rosa, TestHost.DefaultNow, ct));

        Assert.Equal(PatientRelationship.MedicalEmergency, Assert.Single(then.Relationships, row => row.Kind == RelationshipKind.BrokenGlass).ReasonCode);
    }

    /// <summary>The proof, the reason and the review are one person's.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-121")]
    public async Task A_broken_glass_opens_the_chart_to_nobody_who_stands_for_its_breaker(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var standIn = clinic.Brooks with { UserId = Guid.CreateVersion7(), StaffId = Guid.CreateVersion7() };
        await clinic.Host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
            StaffLinkKind.Coverage, Guid.CreateVersion7(), standIn.StaffId!.Value, clinic.Brooks.StaffId!.Value, TestHost.DefaultNow.AddDays(-1), null, ct));

        await clinic.BreakAsync(clinic.Brooks);
        await Assert.ThrowsAsync<NoRelationshipException>(() => clinic.ReadAsync(standIn));
        await clinic.TreatAsync(clinic.Brooks);

        Assert.Single(await clinic.ReadAsync(standIn));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-079")]
    public async Task In_a_practice_with_a_program_a_medical_emergency_is_accounted_for_and_another_reason_is_not(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await clinic.RunUnitAsync();
        await clinic.BreakAsync(clinic.Brooks, BreakGlassReason.MedicalEmergency);
        await clinic.BreakAsync(clinic.Brooks with { UserId = Guid.CreateVersion7(), StaffId = Guid.CreateVersion7() });

        var accounting = await clinic.As(clinic.Adler).RunAsync<IDisclosureAppService, AccountingDto>((log, ct) => log.GetAccountingAsync(clinic.Rosa, false, ct));

        Assert.Equal("A Brooks", Assert.Single(accounting.Lines).Recipient);
    }

    private static Platform.Operations.Caller Someone() =>
        new(PracticeId.New(), Guid.CreateVersion7(), Guid.CreateVersion7(), "A Brooks", new HashSet<string>(), IsSystem: false);
}
