using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Agreements;

/// <summary>Pairs that keep in touch by reading what the other did (K-033).</summary>
public sealed class ReviewTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-033"), Trait("Rule", "K-012")]
    public async Task When_both_have_read_what_the_other_did_last_it_is_a_contact(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await ByReadingAsync(host);
        var note = Note(host, "2026-10-07");
        Note(host, "2026-10-05");
        var visit = Visit(host, "2026-10-06");
        var (toRead, toSee) = (await ReviewOf(host, House.Pmhnp), await ReviewOf(host, House.Lcsw));
        Assert.Equal((note, true, false), (toRead.ItemId, toRead.IsNote, toRead.IsAttested));
        Assert.Equal((visit, false, Day("2026-10-06")), (toSee.ItemId, toSee.IsNote, toSee.ItemOn));

        var one = await AttestAsync(host, House.Pmhnp, note);
        Assert.Null(one.Due.LastOn);
        Assert.True(one.Review!.IsAttested);
        await AttestAsync(host, House.Pmhnp, note).ThrowsAsync("Coordination:ReviewedAlready");
        var both = await AttestAsync(host, House.Lcsw, visit);

        Assert.Equal(Day("2026-10-09"), both.Due.LastOn);
        Assert.Equal((Day("2026-10-09"), Day("2026-10-09")), (both.Review!.MineOn, both.Review.TheirsOn));
        Assert.Equal(1, await ContactsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-033")]
    public async Task What_one_read_longer_ago_than_they_agreed_on_or_for_the_last_contact_makes_none(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await ByReadingAsync(host);
        await AttestAsync(host, House.Pmhnp, Note(host, "2026-10-07"));
        host.Host.Clock.Advance(TimeSpan.FromDays(AgreementLimits.ReviewDays + 1));
        await AttestAsync(host, House.Lcsw, Visit(host, "2026-10-06"));
        Assert.Equal(0, await ContactsAsync(host));

        await AttestAsync(host, House.Pmhnp, Note(host, "2026-10-20"));
        Assert.Equal(1, await ContactsAsync(host));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await AttestAsync(host, House.Lcsw, Visit(host, "2026-10-21"));

        Assert.Equal(1, await ContactsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-033")]
    public async Task Reading_is_for_pairs_that_agreed_on_it_and_for_what_is_the_latest(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await ByReadingAsync(host);
        var note = Note(host, "2026-10-05");
        Note(host, "2026-10-08");
        await AttestAsync(host, House.Pmhnp, note).ThrowsAsync("Coordination:ReadAnother");
        await AttestAsync(host, House.Lcsw, Guid.CreateVersion7()).ThrowsAsync("Coordination:ReadAnother");
        await AttestAsync(host, House.Assistant, note).ThrowsAsync("Coordination:NotOfPair");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-012"), Trait("Rule", "K-033")]
    public async Task Beside_a_monthly_talk_it_is_kept_and_its_days_run_and_it_is_no_contact(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync();
        Assert.Empty(await ToReadAsync(host, House.Pmhnp));
        var (note, visit) = (Note(host, "2026-10-07"), Visit(host, "2026-10-06"));

        host.Host.Clock.Advance(TimeSpan.FromDays(60));
        var late = await ReviewOf(host, House.Pmhnp);
        var listed = Assert.Single(await ToReadAsync(host, House.Pmhnp));
        await AttestAsync(host, House.Pmhnp, note);
        await AttestAsync(host, House.Lcsw, visit);
        var read = await ReviewOf(host, House.Pmhnp);

        Assert.False(late.IsContact);
        Assert.Equal((AgreementLimits.ReviewDays, late.OverdueDays), (late.EveryDays, listed.OverdueDays));
        // From the day of the note: before it there was nothing to read.
        Assert.Equal(48, late.OverdueDays);
        Assert.Equal((House.Rosa, House.Lcsw.Id, Day("2026-10-07"), true), (listed.PatientId, listed.WithId, listed.ItemOn, listed.IsNote));
        Assert.Equal((true, 0), (read.IsAttested, read.OverdueDays));
        Assert.Empty(await ToReadAsync(host, House.Pmhnp));
        Assert.Equal(0, await ContactsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-012")]
    public async Task Without_a_rhythm_nothing_was_agreed_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync(Pair.Whole with { Rhythm = ContactRhythm.None });
        var note = Note(host, "2026-10-05");
        host.Host.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Null((await host.TermsOfAsync(House.Pmhnp, House.Rosa)).Review);
        Assert.Empty(await ToReadAsync(host, House.Pmhnp));
        await AttestAsync(host, House.Pmhnp, note).ThrowsAsync("Coordination:NotByReading");
    }

    private static Task<IReadOnlyList<ToReadRow>> ToReadAsync(CareHost host, StaffMember who) =>
        host.As(who, who == House.Pmhnp ? PracticeRole.Prescriber : PracticeRole.Therapist).RunAsync<IContactBoard, IReadOnlyList<ToReadRow>>((board, ct) => board.GetToReadAsync(ct));

    private static async Task ByReadingAsync(CareHost host)
    {
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync(Pair.Whole with { Rhythm = ContactRhythm.DocumentationOnly });
    }

    private static Guid Note(CareHost host, string on)
    {
        var note = new SignedNoteFact(Guid.CreateVersion7(), House.Rosa, null, NoteKind.Progress, Day(on), null, null, null, House.Lcsw.Id, true);
        host.House.Measured.Notes.Add(note);
        return note.Id;
    }

    private static Guid Visit(CareHost host, string on)
    {
        var visit = new VisitFact(Guid.CreateVersion7(), House.Rosa, Day(on), "99214", House.Pmhnp.Id, null, null);
        host.House.Kept.Add(visit);
        return visit.Id;
    }

    private static async Task<ReviewDto> ReviewOf(CareHost host, StaffMember who) => (await host.TermsOfAsync(who, House.Rosa)).Review!;

    private static async Task<PatientTermsDto> AttestAsync(CareHost host, StaffMember who, Guid item) => (await host.TermsAsync<IPatientTermsAppService>(
        who, (terms, ct) => terms.AttestReviewAsync(new ReviewInput(House.Rosa, House.Lcsw.Id, House.Pmhnp.Id, item), ct))).Single();

    private static Task<int> ContactsAsync(CareHost host) => host.ReadAsync((db, ct) => Task.FromResult(db.Contacts.Count()));
}
