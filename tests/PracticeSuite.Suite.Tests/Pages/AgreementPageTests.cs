using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Suite.Tests.Access;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Agreements;
using PracticeSuite.Web.Pages.Privacy;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What a pair does on the pages of coordination, with all modules below them.</summary>
public sealed class AgreementPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-001"), Trait("Rule", "K-004"), Trait("Rule", "K-182")]
    public async Task A_pair_begins_steps_through_and_signs_and_the_chart_and_the_card_say_who_leads(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber));
        using var board = Board(host, chen);
        await board.LoadAsync();
        var pair = Assert.Single(board.Agreements.Without);
        Assert.Equal((2, true, 2), (pair.Patients, pair.MayBegin, board.WithoutLead.Count));

        var begun = await board.BeginAsync(pair);
        var written = Page(host, chen);
        await written.LoadAsync(begun!.Value);
        Assert.Equal((host.Staff["CHEN"].Id, host.Staff["PATEL"].Id), (written.Draft!.CrisisLeadId, written.Draft.BackupId));
        for (var step = 2; step <= AgreementModel.LastStep; step++)
            Assert.True(await written.GoAsync(step));
        await written.SignAsync();
        var signed = Page(host, patel);
        await signed.LoadAsync(begun.Value);
        await signed.SignAsync();
        await board.RefreshAsync();

        Assert.Equal((AgreementState.Active, 0, 0), (signed.Shown!.State, board.Agreements.Without.Count, board.WithoutLead.Count));
        var head = await chen.RunAsync<IChartCoordination, ChartCoordinationDto?>((all, ct) => all.GetAsync(host.Alvarez.Id, ct));
        var card = ChannelText.OfPdf(await patel.RunAsync<IChartCoordination, byte[]>((all, ct) => all.MakeCardAsync(host.Alvarez.Id, ct)));
        var brief = await patel.RunAsync<IEnumerable<IBriefSource>, IReadOnlyList<BriefLine>>(async (sources, ct) =>
        {
            var lines = new List<BriefLine>();
            foreach (var source in sources)
                lines.AddRange(await source.ReadAsync(new BriefQuestion(host.Alvarez.Id, BriefKind.Visit, new DateOnly(2026, 10, 9), null, TimeZoneInfo.Utc), ct));
            return lines;
        });
        Assert.Equal((host.Staff["CHEN"].Id, host.Staff["PATEL"].Id, "4015550100", begun), (head!.LeadId, head.BackupId, head.Phone, head.AgreementId));
        Assert.Contains("988", card, StringComparison.Ordinal);
        Assert.All(["Chen", "Patel", "555"], word => Assert.Contains(word, card, StringComparison.Ordinal));
        Assert.DoesNotContain("Alvarez", card, StringComparison.Ordinal);
        Assert.Contains(brief, line => line.Text.StartsWith("Crisis lead: M. Chen, LCSW, backup: A. Patel, MD", StringComparison.Ordinal));
        Assert.Equal(host.Staff["CHEN"].Id, await chen.RunAsync<ICrisisLeads, Guid?>((leads, ct) => leads.GetAsync(host.Alvarez.Id, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-023")]
    public async Task Whoever_kept_an_older_draft_is_told_and_sees_the_newer(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber));
        var begun = await chen.RunAsync<IAgreementAppService, AgreementDto>((all, ct) => all.BeginAsync(host.Staff["CHEN"].Id, host.Staff["PATEL"].Id, ct));
        var (one, other) = (Page(host, chen), Page(host, patel));
        await one.LoadAsync(begun.Id);
        await other.LoadAsync(begun.Id);
        one.Draft!.Stable = 21;
        other.Draft!.Stable = 10;

        Assert.True(await one.GoAsync(2));
        Assert.False(await other.GoAsync(2));
        Assert.True(other.Form.WasRefusedFor("Coordination:DraftChanged"));
        Assert.Equal((10, 1), (other.Draft.Stable, other.Step));
        await other.ReloadAsync();

        Assert.Equal(21, other.Draft.Stable);
        other.Draft.CriticalMinutes = 90;
        Assert.False(await other.GoAsync(5));
        Assert.Contains("is 90", other.Form["CriticalMinutes"]!.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-030"), Trait("Rule", "K-031"), Trait("Rule", "K-034")]
    public async Task The_chart_moves_the_clock_and_both_hear_of_it(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var chen = host.As("CHEN");
        Task RecordAsync(string scale, int total, string on) => chen.RunAsync<IScaleAppService>((scales, ct) =>
            scales.RecordAsync(host.Alvarez.Id, new ScaleResultInput(scale, total, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), false, ScaleMode.Self), ct));
        Assert.Equal((ContactTier.Stable, "nothing that asks for more"), await TierAsync());

        await RecordAsync("GAD-7", 4, "2026-08-20");
        Assert.Equal((ContactTier.Maintenance, "no medication change, no flag and scores of mild or less for 180 days"), await TierAsync());
        await RecordAsync("GAD-7", 9, "2026-09-01");
        Assert.Equal(ContactTier.Changing, (await TierAsync()).Tier);
        await RecordAsync("PHQ-9", 21, "2026-09-02");
        Assert.Equal(ContactTier.HighRisk, (await TierAsync()).Tier);

        var today = new ContactsDueModel(chen, Staff(host, chen), Minutes(host));
        await today.LoadAsync();
        Assert.Equal(["Alvarez, Rosa", "Brooks, Theo"], today.Shown!.Select(row => row.Patient));
        Assert.StartsWith("/calendar?book=call&patient=", CoordinateModel.Booking(today.Shown![0]), StringComparison.Ordinal);
        await host.Host.AsSystem.RunAsync<IEnumerable<IHearOfOverdueContacts>>(async (listeners, ct) =>
        {
            foreach (var listener in listeners)
                await listener.HearAsync([new ContactOverdue(host.Alvarez.Id, 3, host.Host.Clock.GetUtcNow(), [host.Staff["CHEN"].Id])], ct);
        });
        var notice = Assert.Single(await chen.RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct)), one => one.Kind == NoticeKind.ContactOverdue);
        Assert.Equal("The contact about Alvarez, Rosa is overdue by 3 days.", NoticesModel.Sentence(notice));

        async Task<(ContactTier Tier, string Why)> TierAsync() =>
            (await chen.RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.GetAsync(host.Alvarez.Id, ct)))
                .Where(one => one.TherapistId == host.Staff["CHEN"].Id).Select(one => (one.Tier, one.Proposed.Why)).Single();
    }

    private static CoordinateModel Board(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock), Staff(host, operations), Minutes(host));

    private static AgreementModel Page(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock), Staff(host, operations), new PatientNames(operations));

    private static StaffNames Staff(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock));

    private static HalfMinutes Minutes(PageHost host) => new(host.Host.Clock, NullLogger<HalfMinutes>.Instance);
}
