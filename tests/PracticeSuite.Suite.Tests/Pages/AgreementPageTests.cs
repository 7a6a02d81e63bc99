using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
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
        var told = Assert.Single(await patel.RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct)), notice => notice.Kind == NoticeKind.AgreementToSign);
        Assert.Equal("test user signed the agreement between the two of you: it holds when you have signed it, too.", NoticesModel.Sentence(told));
        Assert.Equal("/coordinate?tab=agreements", NoticesModel.Next(told).Path);
        var waits = new ToSignModel(patel, new PracticeClock(patel, host.Host.Clock), new StaffNames(patel, new PracticeClock(patel, host.Host.Clock)));
        await waits.LoadAsync();
        Assert.Equal((begun, host.Staff["CHEN"].Id), (Assert.Single(waits.Rows!).AgreementId, waits.Rows![0].WithId));
        var signed = Page(host, patel);
        await signed.LoadAsync(begun.Value);
        await signed.SignAsync();
        await waits.LoadAsync();
        Assert.Empty(waits.Rows);
        await board.RefreshAsync();

        Assert.Equal((AgreementState.Active, 0, 0), (signed.Shown!.State, board.Agreements.Without.Count, board.WithoutLead.Count));
        await host.Host.AsSystem.RunAsync<IPracticeAppService>(async (practices, ct) =>
        {
            var shown = await practices.GetAsync(ct);
            await practices.SaveAsync(
                new PracticeInput(shown.Code, shown.Name, shown.TaxId, null, null, shown.Address, shown.Phone, false, Part2Program.None, shown.ConsentAge, shown.Version) { AfterHoursPhone = "401-555-0199" }, ct);
        });
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
        Assert.Equal("4015550199", head.AfterHoursPhone);
        Assert.Contains("988", card, StringComparison.Ordinal);
        Assert.Matches(@"(?s)Chen.*\(401\) 555-0100.*Patel.*\(401\) 555-0100.*After hours.*\(401\) 555-0199", card);
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

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-001"), Trait("Rule", "K-031")]
    public async Task What_comes_due_stands_on_both_open_Todays_within_a_minute(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        foreach (var patient in new[] { host.Alvarez.Id, host.Brooks.Id })
        {
            foreach (var therapist in new[] { "CHEN", "BROWN" })
                await host.As("PATEL", PracticeRole.Prescriber).RunAsync<IPatientTermsAppService>((terms, ct) =>
                    terms.LogTalkAsync(new TalkInput(patient, host.Staff[therapist].Id, ContactChannel.Phone, host.Host.Clock.GetUtcNow().AddHours(-1), 5), ct));
        }

        var due = (await host.Host.AsSystem.RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([host.Alvarez.Id], ct)))[0].DueOn;
        host.Host.Clock.AdjustTime(TimeZoneInfo.FindSystemTimeZoneById("America/New_York").StartOf(due).AddSeconds(-10));
        var open = new List<(ContactsDueModel Page, TaskCompletionSource Looked)>();
        foreach (var who in new[] { host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber) })
        {
            var (page, looked) = (new ContactsDueModel(who, Staff(host, who), Minutes(host)), new TaskCompletionSource());
            await page.LoadAsync();
            Assert.Empty(page.Shown!);
            page.Minutes.Follow(async () =>
            {
                await page.LoadAsync();
                looked.TrySetResult();
            });
            open.Add((page, looked));
        }

        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var (page, looked) in open)
        {
            await looked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            Assert.Contains(page.Shown!, row => row.Patient == "Alvarez, Rosa");
            page.Dispose();
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-001"), Trait("Rule", "K-004")]
    public async Task Whoever_is_none_of_a_pair_asks_both_of_them_in_one_click_and_once_a_day(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (lead, chen, patel) = (host.As("BROWN", PracticeRole.Supervisor), host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber));
        using var board = Board(host, lead);
        await board.LoadAsync();
        var pair = board.Agreements.Without.First(one => one.TherapistId == host.Staff["CHEN"].Id);
        Assert.False(pair.MayBegin);
        Assert.All(board.WithoutLead, row => Assert.False(row.MayName));
        using var own = Board(host, chen);
        await own.LoadAsync();
        Assert.All(own.WithoutLead, row => Assert.True(row.MayName));
        Assert.True((await chen.RunAsync<IChartCoordination, ChartCoordinationDto?>((all, ct) => all.GetAsync(host.Alvarez.Id, ct)))!.MayName);
        Assert.False((await lead.RunAsync<IChartCoordination, ChartCoordinationDto?>((all, ct) => all.GetAsync(host.Alvarez.Id, ct)))!.MayName);

        var ask = new AskPairModel(lead);
        await ask.AskAsync(pair.TherapistId, pair.PrescriberId, null);
        await ask.AskAsync(pair.TherapistId, pair.PrescriberId, null);
        await ask.AskAsync(pair.TherapistId, pair.PrescriberId, host.Alvarez.Id);
        var stranger = new AskPairModel(lead);
        await stranger.AskAsync(pair.TherapistId, Guid.CreateVersion7(), null);

        Assert.Equal((true, false), (ask.IsAsked, stranger.IsAsked));
        foreach (var one in new[] { chen, patel })
        {
            var told = (await one.RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct))).Where(notice => notice.Kind is NoticeKind.AgreementAsked or NoticeKind.LeadAsked).ToList();
            Assert.Equal([NoticeKind.AgreementAsked, NoticeKind.LeadAsked], told.Select(notice => notice.Kind).Order());
            Assert.Contains("name crisis lead and backup of Alvarez, Rosa", NoticesModel.Sentence(told.Single(notice => notice.Kind == NoticeKind.LeadAsked)), StringComparison.Ordinal);
            Assert.Equal("/coordinate?tab=without", NoticesModel.Next(told.Single(notice => notice.Kind == NoticeKind.AgreementAsked)).Path);
        }
    }

    [Fact, Trait("Rule", "K-010"), Trait("Rule", "K-015")]
    public void A_box_that_is_left_as_agreed_sets_nothing_for_the_patient()
    {
        var form = new OwnTermsForm(OwnTerms.None, new AgreementTerms { RulesOff = ["UF-28"] });
        form.Turn("UF-03", on: false);
        form.Turn("UF-28", on: true);
        Assert.Equal((false, true, 2), (form.IsOn("UF-03"), form.IsOn("UF-28"), form.RulesApart));
        Assert.Equal(["UF-03"], form.Terms.RulesOff);
        Assert.Equal(["UF-28"], form.Terms.RulesOn);

        form.Turn("UF-03", on: true);
        form.Turn("UF-28", on: false);

        Assert.Equal((0, null, null), (form.RulesApart, form.Terms.Channels, form.Terms.Ladder));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "K-015")]
    public async Task What_asks_for_less_of_a_patient_waits_on_the_page_for_the_other_of_the_pair(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (Terms(host, host.As("CHEN")), Terms(host, host.As("PATEL", PracticeRole.Prescriber)));
        await chen.LoadAsync(host.Alvarez.Id);
        chen.Change(chen.Pairs!.Single(pair => pair.TherapistId == host.Staff["CHEN"].Id && pair.PrescriberId == host.Staff["PATEL"].Id));
        chen.Own.Turn("UF-28", on: false);
        chen.Own.CriticalMinutes = 20;
        chen.Reason = "Her scores swing.";
        await chen.SaveAsync();

        await patel.LoadAsync(host.Alvarez.Id);
        var stale = Terms(host, host.As("PATEL", PracticeRole.Prescriber));
        await stale.LoadAsync(host.Alvarez.Id);
        var told = Assert.Single(
            await host.As("PATEL", PracticeRole.Prescriber).RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct)), notice => notice.Kind == NoticeKind.TermsToSign);
        Assert.Equal("test user set what asks for less for Alvarez, Rosa: it holds when you have signed it, too.", NoticesModel.Sentence(told));
        var waiting = patel.Pairs!.Single(pair => pair.MaySign);
        Assert.Equal((20, 0, "UF-28 is to be off for this patient."), (waiting.InEffect.Within.CriticalMinutes, waiting.InEffect.RulesOff.Count, patel.Waiting(waiting)));
        await patel.SignAsync(waiting);

        // Another window of theirs still shows it as unsigned: it is refused, and shows what stands there now.
        await stale.SignAsync(stale.Pairs!.Single(pair => pair.MaySign));
        Assert.True(stale.SignForm.WasRefusedFor("Coordination:TermsChanged"));
        Assert.DoesNotContain(stale.Pairs!, pair => pair.MaySign);
        chen.Change(chen.Pairs!.Single(pair => pair.TherapistId == host.Staff["CHEN"].Id && pair.PrescriberId == host.Staff["PATEL"].Id));
        (chen.Own.UrgentMinutes, chen.Reason) = (60, "Two crises.");
        await chen.SaveAsync();
        Assert.True(chen.Form.WasRefusedFor("Coordination:TermsChanged"));
        Assert.Equal((60, "Two crises."), (chen.Own.UrgentMinutes, chen.Reason));
        await chen.SaveAsync();
        Assert.Null(chen.Changing);

        await patel.LoadAsync(host.Alvarez.Id);
        var signed = patel.Pairs!.Single(pair => pair.Signatures.Count == 2);
        Assert.Equal(["UF-28"], signed.InEffect.RulesOff);
        Assert.Equal("critical flags within 20 minutes; urgent flags within 60 business minutes; UF-28 off", patel.Said(signed.Own));
        Assert.Null(signed.WaitsForId);
    }

    private static CoordinateModel Board(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock), Staff(host, operations), Minutes(host));

    private static AgreementModel Page(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock), Staff(host, operations), new PatientNames(operations));

    private static TermsModel Terms(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock), Staff(host, operations));

    private static StaffNames Staff(PageHost host, IOperations operations) => new(operations, new PracticeClock(operations, host.Host.Clock));

    private static HalfMinutes Minutes(PageHost host) => new(host.Host.Clock, NullLogger<HalfMinutes>.Instance);
}
