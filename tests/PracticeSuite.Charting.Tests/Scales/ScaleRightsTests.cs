using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>The wording of what others own shows while the practice has permission, and answers go in by number otherwise (P-163 to P-167).</summary>
public sealed class ScaleRightsTests
{
    private const string Wording = "One\nTwo\n\nThree\nFour\nFive\nSix, ever\nSix, lately";

    private static readonly DateOnly Today = new(2026, 10, 9);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-163"), Trait("Rule", "P-167")]
    public async Task The_wording_of_the_screener_shows_while_a_permission_holds_and_no_longer(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = await LeadAsync(desk);
        Assert.Empty(await ShownAsync(desk));

        var held = await RecordAsync(lead, Given with { Until = Today.AddDays(1) });
        var coming = (await RecordAsync(lead, Given with { From = Today.AddDays(3), Reference = "Renewal, to come" })).Permissions[0];
        var shown = Assert.Single(await ShownAsync(desk));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(2));
        var over = await ShownAsync(desk);
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var renewed = await ShownAsync(desk);

        Assert.True(held.IsShown);
        Assert.Equal((false, 0, 7), (coming.IsHeld, coming.Wording.Count, coming.Lines));
        Assert.Equal(("C-SSRS", "The owner", "One", "Six, lately"), (shown.Scale, shown.GrantedBy, shown.Items[0], shown.Items[6]));
        var worded = RatingScales.Get("C-SSRS").Worded(shown);
        Assert.Equal(("Two", "Shown by permission of The owner."), (worded.Items[1].Text, worded.Acknowledgment));
        Assert.All(RatingScales.Get("C-SSRS").Items, item => Assert.Null(item.Text));
        Assert.Equal((0, 1), (over.Count, renewed.Count));
        Assert.Equal(
            [("Renewal, to come", true, 7, 7), ("Letter of 1 Oct 2026", false, 0, 7)],
            (await ListAsync(lead)).Single(one => one.Scale == "C-SSRS").Permissions.Select(one => (one.Reference, one.IsHeld, one.Wording.Count, one.Lines)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-163"), Trait("Rule", "P-141")]
    public async Task What_is_revoked_shows_no_more_and_stays_on_record_with_who_and_why(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = await LeadAsync(desk);
        var permission = Assert.Single((await RecordAsync(lead, Given)).Permissions);

        var after = await RevokeAsync(lead, permission.Id, "The owner took it back.");
        var twice = await Assert.ThrowsAsync<BusinessException>(() => RevokeAsync(lead, permission.Id, "The owner took it back."));

        Assert.Equal((false, "The owner took it back.", false), (after.IsShown, Assert.Single(after.Permissions).RevokedReason, after.Permissions[0].IsHeld));
        Assert.Equal((7, 0, 7), (permission.Wording.Count, after.Permissions[0].Wording.Count, after.Permissions[0].Lines));
        Assert.NotNull(after.Permissions[0].RevokedBy);
        Assert.Equal("Charting:ScalePermissionRevoked", twice.Code);
        Assert.Empty(await ShownAsync(desk));
        var trail = (await desk.Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Take: AuditFilter.MostRows), ct))).Rows;
        Assert.Equal([AuditAction.Create, AuditAction.Update], trail.Where(row => row.ObjectId == $"{permission.Id}").Select(row => row.Action).Order());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-163")]
    public async Task Without_its_wording_a_permission_shows_none_and_only_a_lead_reads_records_or_revokes_one(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = await LeadAsync(desk);

        var recorded = await RecordAsync(lead, Given with { Scale = "EPDS", Wording = " " });

        Assert.Equal((10, false, true), (recorded.Items, recorded.IsShown, Assert.Single(recorded.Permissions).IsHeld));
        Assert.Empty(await ShownAsync(desk));
        await Assert.ThrowsAsync<AccessDeniedException>(() => RecordAsync(desk.Therapist, Given));
        await Assert.ThrowsAsync<AccessDeniedException>(() => RevokeAsync(desk.Therapist, recorded.Permissions[0].Id, "The owner took it back."));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(desk.Therapist));
        var all = await ListAsync(lead);
        Assert.Equal(["EPDS", "MDQ", "ASRS", "C-SSRS"], all.Select(one => one.Scale));
        Assert.Null(Assert.Single(all[0].Permissions).RevokedAt);
    }

    [Theory, Trait("Rule", "P-163")]
    [InlineData("Scale", "PHQ-9", null, null, 0, null)]
    [InlineData("GrantedBy", "C-SSRS", " ", null, 0, null)]
    [InlineData("Reference", "C-SSRS", null, "", 0, null)]
    [InlineData("From", "C-SSRS", null, null, 400, null)]
    [InlineData("Until", "C-SSRS", null, null, 0, -1)]
    [InlineData("Wording", "EPDS", null, null, 0, null)]
    public async Task What_does_not_fit_is_refused_by_its_field(string field, string scale, string? by, string? reference, int from, int? until)
    {
        await using var desk = await Desk.CreateAsync(DatabaseKind.Sqlite);
        var lead = await LeadAsync(desk);
        var given = Given with { Scale = scale, GrantedBy = by ?? Given.GrantedBy, Reference = reference ?? Given.Reference, From = Today.AddDays(from), Until = until is { } days ? Today.AddDays(days) : null };

        Assert.Equal(field, (await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(lead, given))).Field);
    }

    private static ScalePermissionInput Given => new("C-SSRS", "The owner", "Letter of 1 Oct 2026", Today, null, Wording);

    private static async Task<IOperations> LeadAsync(Desk desk) => desk.Host.Host.For(await desk.Host.EmployAsync("LEAD", Credential.LCSW), PracticeRole.Supervisor);

    private static Task<ScaleRightsDto> RecordAsync(IOperations by, ScalePermissionInput given) => by.RunAsync<IScaleRightsAppService, ScaleRightsDto>((all, ct) => all.RecordAsync(given, ct));

    private static Task<ScaleRightsDto> RevokeAsync(IOperations by, Guid id, string reason) => by.RunAsync<IScaleRightsAppService, ScaleRightsDto>((all, ct) => all.RevokeAsync(id, reason, ct));

    private static Task<IReadOnlyList<ScaleRightsDto>> ListAsync(IOperations by) => by.RunAsync<IScaleRightsAppService, IReadOnlyList<ScaleRightsDto>>((all, ct) => all.GetListAsync(ct));

    private static Task<IReadOnlyList<ScaleWording>> ShownAsync(Desk desk) => desk.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleWording>>((all, ct) => all.GetWordingsAsync(ct));
}
