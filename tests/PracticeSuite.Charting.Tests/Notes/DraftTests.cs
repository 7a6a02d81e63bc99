using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-042")]
public sealed class DraftTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_draft_is_its_authors_and_nobody_elses_however_near_to_the_patient(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        await desk.KeepAsync(draft, desk.Whole());
        var director = await desk.Host.EmployAsync("DIR", Identity.Contracts.Staff.Credential.CP);
        await desk.Host.Host.TreatAsync(director, desk.Patient);
        var twin = desk.As(PracticeRole.Therapist, await desk.Host.EmployAsync("TWIN", Identity.Contracts.Staff.Credential.LCSW));

        Assert.Equal(NoteDesk.Words, (await desk.DraftAsync(draft.Id)).Body.Sections[0].Text);
        foreach (var other in new[] { desk.Prescriber, desk.As(PracticeRole.Therapist, director), twin })
        {
            Assert.Equal("Charting:NoteDraftNotFound", await NoteDesk.CodeAsync(() => desk.DraftAsync(draft.Id, other)));
            Assert.Empty(await desk.DraftsAsync(other));
        }

        foreach (var role in new[] { PracticeRole.Supervisor, PracticeRole.CareCoordinator, PracticeRole.Biller, PracticeRole.PrivacyOfficer, PracticeRole.Administrator })
            Assert.Equal("Access:Denied", await NoteDesk.CodeAsync(() => desk.DraftAsync(draft.Id, desk.As(role, director))));
        Assert.Empty(await desk.ListAsync(desk.Prescriber));
        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(() => desk.ReadAsync(draft.Id, desk.Prescriber)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_co_author_of_the_team_writes_with_the_author_and_does_not_sign(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        Task<NoteDraftDto> NameAsync(Guid? who, int version) => desk.Therapist.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.NameCoAuthorAsync(draft.Id, who, version, ct));

        Assert.Equal("Charting:CoAuthorNotOnTeam", await NoteDesk.CodeAsync(() => NameAsync(desk.Host.Prescriber, draft.Version)));
        await desk.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(desk.Patient, new NewCareTeamMember(desk.Host.Prescriber, CareTeamPart.Prescriber, IsPrimary: false), ct));
        var named = await NameAsync(desk.Host.Prescriber, draft.Version);
        var kept = await desk.KeepAsync(named, desk.Whole("Together."), by: desk.Prescriber);

        Assert.Equal("Together.", (await desk.DraftAsync(draft.Id)).Body.Sections[0].Text);
        Assert.Equal("Charting:NotTheAuthor", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, kept.Version, desk.Prescriber)));
        Assert.Equal("Charting:NotTheAuthor", await NoteDesk.CodeAsync(() => desk.Prescriber.RunAsync<IPrivateDraftAppService>((aside, ct) => aside.GetAsync(draft.Id, ct))));
        await NameAsync(null, kept.Version);
        Assert.Equal("Charting:NoteDraftNotFound", await NoteDesk.CodeAsync(() => desk.DraftAsync(draft.Id, desk.Prescriber)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120")]
    public async Task A_co_author_who_has_nothing_more_to_do_with_the_patient_has_no_draft_of_them(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var staff = await desk.Host.EmployAsync("CO", Identity.Contracts.Staff.Credential.LCSW);
        var (draft, coAuthor) = (await desk.BeginAsync(), desk.As(PracticeRole.Therapist, staff));
        var member = await desk.Host.AsSystem.RunAsync<ICareTeamAppService, CareTeamDto>(
            (teams, ct) => teams.AddAsync(desk.Patient, new NewCareTeamMember(staff, CareTeamPart.Therapist, IsPrimary: false), ct));
        var named = await desk.Therapist.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.NameCoAuthorAsync(draft.Id, staff, draft.Version, ct));
        Assert.Single(await desk.DraftsAsync(coAuthor));

        await desk.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.EndAsync(desk.Patient, member.Members.Single(one => one.StaffId == staff).Id, ct));

        Assert.Empty(await desk.DraftsAsync(coAuthor));
        Assert.Equal(NoRelationshipException.Code, await NoteDesk.CodeAsync(() => desk.DraftAsync(draft.Id, coAuthor)));
        Assert.Equal(NoRelationshipException.Code, await NoteDesk.CodeAsync(() => desk.KeepAsync(named, desk.Whole(), by: coAuthor)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_windows_lose_nothing_and_neither_is_late_for_ever(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var (draft, one, other) = (await desk.BeginAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());

        var first = await desk.KeepAsync(draft, desk.Whole("The first window."), draft.Version, one);
        var beside = await desk.KeepAsync(draft, desk.Whole("The second window."), draft.Version, other);
        var again = await desk.KeepAsync(draft, desk.Whole("The second window went on."), beside.Version, other);
        var goesOn = await desk.KeepAsync(draft, desk.Whole("The first window went on."), first.Version, one);
        var shown = await desk.DraftAsync(draft.Id);

        Assert.Equal((false, true, true, false), (first.IsBeside, beside.IsBeside, again.IsBeside, goesOn.IsBeside));
        Assert.True(goesOn.HasBeside);
        Assert.Equal("The first window went on.", shown.Body.Sections[0].Text);
        Assert.Equal("The second window went on.", Assert.Single(shown.Beside).Body.Sections[0].Text);
        Assert.Equal("Charting:NoteHasTwoTexts", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, goesOn.Version)));
        Assert.Equal("Charting:NoteDraftChanged", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, first.Version)));
        var settled = await SettleAsync(desk, shown, one, shown.Body);
        Assert.Empty(settled.Beside);
        Assert.Equal("Charting:NoteDraftChanged", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, goesOn.Version - 1)));
        Assert.Equal("The first window went on.", (await desk.SignAsync(draft.Id, settled.Version)).Body.Sections[0].Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_that_nobody_has_looked_at_is_settled_away(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var (draft, one, other) = (await desk.BeginAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var first = await desk.KeepAsync(draft, desk.Whole("The first window."), draft.Version, one);
        await desk.KeepAsync(draft, desk.Whole("The second window."), draft.Version, other);

        var shown = await desk.DraftAsync(draft.Id);
        await desk.KeepAsync(draft, desk.Whole("The second window went on."), draft.Version, other);
        Assert.Equal("Charting:NoteTextUnseen", await NoteDesk.CodeAsync(() => SettleAsync(desk, shown, one, shown.Body)));
        Assert.Equal("The second window went on.", Assert.Single((await desk.DraftAsync(draft.Id)).Beside).Body.Sections[0].Text);

        shown = await desk.DraftAsync(draft.Id);
        await desk.KeepAsync(draft, desk.Whole("The first window went on."), first.Version, one);
        Assert.Equal("Charting:NoteDraftChanged", await NoteDesk.CodeAsync(() => SettleAsync(desk, shown, other, desk.Whole("Of the second."))));

        shown = await desk.DraftAsync(draft.Id);
        Assert.Equal("The first window went on.", shown.Body.Sections[0].Text);
        var settled = await SettleAsync(desk, shown, other, desk.Whole("Of both."));
        Assert.Equal(("Of both.", 0), (settled.Body.Sections[0].Text, settled.Beside.Count));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_stands_beside_a_draft_has_its_patient_author_and_co_author(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        await desk.KeepAsync(draft, desk.Whole("The first window."));
        await desk.KeepAsync(draft, desk.Whole("The second window."));
        Task<int> CopiesAsync(Platform.Operations.IOperations by) => by.RunAsync<IServiceProvider, int>(
            (services, ct) => services.GetRequiredService<ChartingDbContext>().NoteDraftCopies.CountAsync(ct));

        Assert.Equal((1, 0), (await CopiesAsync(desk.Therapist), await CopiesAsync(desk.Prescriber)));
        await desk.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(desk.Patient, new NewCareTeamMember(desk.Host.Prescriber, CareTeamPart.Prescriber, IsPrimary: false), ct));
        var now = await desk.DraftAsync(draft.Id);
        await desk.Therapist.RunAsync<INoteDraftAppService>((drafts, ct) => drafts.NameCoAuthorAsync(draft.Id, desk.Host.Prescriber, now.Version, ct));
        Assert.Equal(1, await CopiesAsync(desk.Prescriber));
    }

    private static Task<NoteDraftDto> SettleAsync(NoteDesk desk, NoteDraftDto shown, Guid window, NoteBody body) => desk.Therapist.RunAsync<INoteDraftAppService, NoteDraftDto>(
        (drafts, ct) => drafts.SettleAsync(shown.Id, new SettledText(body, shown.Version, window, [.. shown.Beside.Select(copy => new SeenText(copy.Window, copy.Version))]), ct));

    [Fact]
    public async Task What_does_not_fit_is_refused_with_its_field_and_what_was_kept_stays()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var draft = await desk.BeginAsync();
        var kept = await desk.KeepAsync(draft, desk.Whole());

        var long1 = await Assert.ThrowsAsync<BusinessException>(() => desk.KeepAsync(draft, desk.Whole(new string('x', NoteLimits.Section + 1)), kept.Version));
        var long2 = await Assert.ThrowsAsync<BusinessException>(() => desk.KeepAsync(draft, desk.Whole() with { Participants = new string('x', 201) }, kept.Version));

        Assert.Equal(("Data", "Participants"), (long1.Field, long2.Field));
        Assert.Contains("10,001", long1.Message, StringComparison.Ordinal);
        Assert.Equal(NoteDesk.Words, (await desk.DraftAsync(draft.Id)).Body.Sections[0].Text);
        await desk.KeepAsync(draft, desk.Whole(new string('港', NoteLimits.Section)), kept.Version);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120")]
    public async Task Nobody_begins_a_note_on_the_chart_of_a_stranger(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var stranger = desk.As(PracticeRole.Therapist, await desk.Host.EmployAsync("NEW", Identity.Contracts.Staff.Credential.LCSW));

        Assert.Equal(NoRelationshipException.Code, await NoteDesk.CodeAsync(() => desk.BeginAsync(stranger)));
        Assert.Equal("Charting:NotesForStaff", await NoteDesk.CodeAsync(() => desk.BeginAsync(desk.Host.AsSystem)));
        Assert.Equal("Input:Invalid", await NoteDesk.CodeAsync(() => desk.BeginAsync(kind: NoteKind.Crisis, template: "DAP")));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-141"), Trait("Rule", "P-142")]
    public async Task Saving_every_few_seconds_is_told_once_and_never_with_a_word_and_search_finds_no_draft(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var draft = await desk.BeginAsync();
        var version = draft.Version;
        for (var save = 0; save < 5; save++)
            version = (await desk.KeepAsync(draft, desk.Whole($"{NoteDesk.Words} {save}"), version)).Version;
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(16));
        await desk.KeepAsync(draft, desk.Whole(), version);

        var found = await desk.Therapist.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync("harbor", ct));

        Assert.Empty(found);
        Assert.Equal([AuditAction.Create, AuditAction.Update], await desk.Host.AsSystem.ActsOnAsync("NoteDraft"));
        Assert.All(await desk.TrailAsync(desk.Patient), row => Assert.DoesNotContain("harbor", $"{row}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_draft_of_more_than_72_hours_is_flagged_and_a_discarded_one_is_gone()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var draft = await desk.BeginAsync();

        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(72));
        Assert.False(Assert.Single(await desk.DraftsAsync(desk.Therapist)).IsOverdue);
        desk.Host.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Assert.Single(await desk.DraftsAsync(desk.Therapist)).IsOverdue);
        Task DiscardAsync(int version) => desk.Therapist.RunAsync<INoteDraftAppService>((drafts, ct) => drafts.DiscardAsync(draft.Id, version, ct));
        var kept = await desk.KeepAsync(draft, desk.Whole("Of another window."));
        Assert.Equal("Charting:NoteDraftChanged", await NoteDesk.CodeAsync(() => DiscardAsync(draft.Version)));
        await DiscardAsync(kept.Version);
        Assert.Empty(await desk.DraftsAsync(desk.Therapist));
        Assert.Contains(AuditAction.Delete, await desk.Host.AsSystem.ActsOnAsync("NoteDraft"));
    }

    [Fact, Trait("Rule", "P-041")]
    public async Task A_visit_is_of_one_day_and_goes_when_the_day_of_the_note_changes()
    {
        await using var desk = await NoteDesk.CreateAsync(DatabaseKind.Sqlite);
        var (draft, visit, other) = (await desk.BeginAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        async Task<Guid?> VisitAsync(NoteBody body)
        {
            await desk.KeepAsync(await desk.DraftAsync(draft.Id), body);
            return (await desk.DraftAsync(draft.Id)).Body.VisitId;
        }

        Assert.Equal(visit, await VisitAsync(desk.Whole() with { VisitId = visit }));
        Assert.Null(await VisitAsync(desk.Whole() with { ServiceOn = NoteDesk.Day.AddDays(-1), VisitId = visit }));
        Assert.Equal(other, await VisitAsync(desk.Whole() with { VisitId = other }));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-046"), Trait("Rule", "P-047")]
    public async Task What_was_carried_forward_from_a_note_that_was_entered_in_error_is_not_signed_unread(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var earlier = await desk.SignedAsync();
        var draft = await desk.BeginAsync();
        var kept = await desk.KeepAsync(draft, desk.Whole() with { Sections = [] });
        var copied = await desk.Therapist.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.CopyForwardAsync(draft.Id, earlier.Id, kept.Version, ct));
        Assert.Empty(await desk.GapsAsync(draft.Id));

        await desk.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.WithdrawAsync(earlier.Id, new NoteWithdrawal(null, "Of somebody else altogether"), ct));
        Assert.Equal(6, (await desk.GapsAsync(draft.Id)).Count);
        Assert.Equal("Input:Invalid", await NoteDesk.CodeAsync(() => desk.SignAsync(draft.Id, copied.Version)));

        await desk.KeepAsync(copied, desk.Whole("Read anew.") with { Sections = [.. copied.Body.Sections.Select(one => one with { Text = $"{one.Text} Read anew." })] });
        Assert.Empty(await desk.GapsAsync(draft.Id));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-047")]
    public async Task What_is_carried_forward_says_from_where_until_it_is_edited_and_writes_over_nothing(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var earlier = await desk.SignedAsync();
        var draft = await desk.BeginAsync();
        var kept = await desk.KeepAsync(draft, new NoteBody(NoteDesk.Day) { Sections = [NoteDesk.Section("Data", "Today.")] });

        var copied = await desk.Therapist.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.CopyForwardAsync(draft.Id, earlier.Id, kept.Version, ct));
        var edited = await desk.KeepAsync(copied, copied.Body with { Sections = [.. copied.Body.Sections.Select(one => one.Key == "Risk" ? one with { Text = "None today.", CopiedFromId = null, IsUnedited = true } : one)] });
        var shown = (await desk.DraftAsync(draft.Id)).Body.Sections.ToDictionary(section => section.Key);

        Assert.Equal("Today.", shown["Data"].Text);
        Assert.Null(shown["Data"].CopiedFromId);
        Assert.Equal((earlier.Id, NoteDesk.Day, true), (shown["Plan"].CopiedFromId, shown["Plan"].CopiedFromOn, shown["Plan"].IsUnedited));
        Assert.Equal((earlier.Id, false), (shown["Risk"].CopiedFromId, shown["Risk"].IsUnedited));
        Assert.True(edited.Version > copied.Version);
        var elsewhere = await desk.BeginAsync(patient: await desk.ChartAsync("A-2002"));
        Assert.Equal("Charting:NoteNotFound", await NoteDesk.CodeAsync(
            () => desk.Therapist.RunAsync<INoteDraftAppService>((drafts, ct) => drafts.CopyForwardAsync(elsewhere.Id, earlier.Id, elsewhere.Version, ct))));
    }
}
