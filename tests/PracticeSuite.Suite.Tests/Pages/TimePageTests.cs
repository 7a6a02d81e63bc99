using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using Xunit;
using static PracticeSuite.Suite.Tests.Pages.PageHost;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class TimePageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Correcting_only_the_words_moves_no_entry_in_any_zone(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        host.Host.Clock.SetUtcNow(At("2026-11-02T12:00:00Z"));
        await host.LogAsync(host.Alvarez, "2026-11-01T06:20:07Z", "2026-11-01T06:40:31Z"); // in the second of two hours of 01:00 in New York
        await host.LogAsync(host.Brooks, "2026-11-01T18:00:07Z", "2026-11-01T18:08:31Z");
        var page = host.TimePage();
        await page.LoadAsync(new DateOnly(2026, 11, 1));
        var before = page.Day!.Entries.Select(entry => (entry.Id, entry.Start, entry.End)).ToList();

        foreach (var entry in page.Day.Entries.ToList())
        {
            page.Editing.Correct(entry);
            page.Editing.Entry.Note = "dose and sleep";
            page.Editing.Entry.Reason = "said more";
            await page.Editing.SaveAsync();
        }

        Assert.Equal(["dose and sleep", "dose and sleep"], page.Day!.Entries.Select(entry => entry.Note));
        Assert.Equal(before, page.Day.Entries.Select(entry => (entry.Id, entry.Start, entry.End)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_meters_of_the_days_patients_are_read_together(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-08T14:00:00Z", "2026-10-08T14:08:00Z");
        var meters = new MonthMeters(host.As("CHEN"));
        await meters.LoadAsync([host.Alvarez.Id], new BillingMonth(2026, 10));
        using var ofOne = new CommandCounter();
        await meters.LoadAsync([host.Alvarez.Id], new BillingMonth(2026, 10));
        var statements = ofOne.Count;
        await host.LogAsync(host.Brooks, "2026-10-08T15:00:00Z", "2026-10-08T15:04:00Z");
        using var ofBoth = new CommandCounter();

        await meters.LoadAsync([host.Brooks.Id, host.Alvarez.Id, host.Brooks.Id], new BillingMonth(2026, 10));

        Assert.Equal([host.Brooks.Id, host.Alvarez.Id], meters.Shown.Select(meter => meter.PatientId));
        Assert.Equal(statements, ofBoth.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Times_are_shown_and_read_on_the_clock_of_the_patients_location(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var page = host.TimePage();
        await page.LoadAsync(new DateOnly(2026, 10, 9));

        page.Editing.Open();
        (page.Editing.Entry.When.From, page.Editing.Entry.When.To) = (new TimeOnly(8, 0), new TimeOnly(8, 8));
        await page.Editing.TakePatientAsync(host.Brooks);
        page.Editing.Entry.Activity = PracticeSuite.Coordination.Contracts.Time.CareActivity.TeamCall;
        await page.Editing.SaveAsync();

        var saved = Assert.Single(page.Day!.Entries);
        Assert.Equal((At("2026-10-09T15:00:00Z"), "America/Los_Angeles"), (saved.Start, saved.TimeZoneId));
        page.Editing.Correct(saved);
        Assert.Equal(new TimeOnly(8, 0), page.Editing.Entry.When.From);
    }

    [Fact]
    public async Task A_length_that_just_ended_ends_now_wherever_the_patient_is()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = host.TimePage();
        await page.LoadAsync(null);

        page.Editing.QuickText = "8m 1002 call with Dr. Patel about side effects";
        await page.Editing.ReadQuickAsync();
        Assert.Equal((new TimeOnly(8, 52), new TimeOnly(9, 0)), (page.Editing.Entry.When.From, page.Editing.Entry.When.To));
        await page.Editing.SaveAsync();

        Assert.Equal((At("2026-10-09T15:52:00Z"), At("2026-10-09T16:00:00Z")), (page.Day!.Entries[0].Start, page.Day.Entries[0].End));
    }

    [Fact]
    public async Task A_quick_line_that_cannot_be_read_is_refused_beside_it_and_opens_no_form()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var page = host.TimePage();
        await page.LoadAsync(null);

        page.Editing.QuickText = "-5m 1002 call with Dr. Patel";
        await page.Editing.ReadQuickAsync();
        Assert.Contains("'-5m' is negative", Assert.Single(page.Editing.Quick.Unplaced).Message, StringComparison.Ordinal);
        Assert.Equal((false, "-5m 1002 call with Dr. Patel"), (page.Editing.IsOpen, page.Editing.QuickText));

        page.Editing.QuickText = "5m 1002 call with Dr. Patel";
        await page.Editing.ReadQuickAsync();
        Assert.Empty(page.Editing.Quick.Unplaced);
        Assert.True(page.Editing.IsOpen);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Who_corrects_what_was_changed_meanwhile_is_told_what_it_says_and_keeps_what_was_typed(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T14:08:00Z");
        var (page, faster) = (await OpenAsync(host), await OpenAsync(host));
        page.Editing.Correct(page.Day!.Entries[0]);
        (page.Editing.Entry.Note, page.Editing.Entry.Reason) = ("dose and sleep", "said more");
        faster.Editing.Correct(faster.Day!.Entries[0]);
        (faster.Editing.Entry.Note, faster.Editing.Entry.Reason) = ("only the dose", "said less");
        await faster.Editing.SaveAsync();

        await page.Editing.SaveAsync();
        Assert.Contains("\"only the dose\"", Assert.Single(page.Editing.Form.Unplaced).Message, StringComparison.Ordinal);
        Assert.Equal((true, "dose and sleep"), (page.Editing.IsOpen, page.Editing.Entry.Note));
        await page.Editing.SaveAsync();

        Assert.Equal((3, "dose and sleep"), (page.Day!.Entries[0].Revision, page.Day.Entries[0].Note));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Who_corrects_what_was_voided_meanwhile_can_save_it_as_a_new_entry(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T14:08:00Z");
        var (page, faster) = (await OpenAsync(host), await OpenAsync(host));
        page.Editing.Correct(page.Day!.Entries[0]);
        (page.Editing.Entry.Note, page.Editing.Entry.Reason) = ("dose and sleep", "said more");
        await faster.VoidAsync(faster.Day!.Entries[0], "twice");

        await page.Editing.SaveAsync();
        Assert.Contains("voided meanwhile (twice)", Assert.Single(page.Editing.Form.Unplaced).Message, StringComparison.Ordinal);
        await page.Editing.SaveAsync();

        Assert.Equal((1, "dose and sleep"), (Assert.Single(page.Day!.Entries).Revision, page.Day.Entries[0].Note));
    }

    [Fact]
    public async Task Who_voids_what_was_changed_meanwhile_looks_at_it_again()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T14:08:00Z");
        var (page, faster) = (await OpenAsync(host), await OpenAsync(host));
        faster.Editing.Correct(faster.Day!.Entries[0]);
        (faster.Editing.Entry.Note, faster.Editing.Entry.Reason) = ("only the dose", "said less");
        await faster.Editing.SaveAsync();

        Assert.False(await page.VoidAsync(page.Day!.Entries[0], "twice"));

        Assert.Contains("changed meanwhile", Assert.Single(page.VoidForm.Unplaced).Message, StringComparison.Ordinal);
        Assert.Equal("only the dose", page.Day!.Entries[0].Note);
        Assert.True(await page.VoidAsync(page.Day.Entries[0], "twice"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-079")]
    public async Task More_than_two_hours_at_a_stretch_are_shown_until_their_author_confirms_them(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-09T12:00:00Z", "2026-10-09T14:00:01Z");
        await host.LogAsync(host.Alvarez, "2026-10-08T12:00:00Z", "2026-10-08T14:00:00Z");
        var page = await OpenAsync(host);

        await page.SignOff.ConfirmLongAsync(Assert.Single(page.SignOff.LongUnconfirmed));

        Assert.Empty(page.SignOff.LongUnconfirmed);
        Assert.Equal(host.Host.Clock.GetUtcNow(), page.Day!.Entries[0].LongAttestedAt);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-073"), Trait("Rule", "B-074")]
    public async Task Who_writes_down_what_overlaps_their_own_work_is_told_and_it_is_saved(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T14:20:00Z");
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T15:00:00Z", "BROWN");
        var page = await OpenAsync(host);

        await WriteAsync(page, host.Alvarez, new TimeOnly(10, 5), new TimeOnly(10, 30));
        Assert.Equal("Overlaps 10:05–10:20 with your entry of 10:00–10:20 for Alvarez, Rosa: these minutes count once (B-073).", page.Editing.Overlap);
        page.Editing.Entry.Unallocated = true;
        await page.Editing.FindOverlapAsync();
        Assert.Null(page.Editing.Overlap);
        (page.Editing.Entry.Unallocated, page.Editing.Entry.Activity) = (false, CareActivity.AutomatedProcessing);
        await page.Editing.FindOverlapAsync();
        Assert.Null(page.Editing.Overlap);
        page.Editing.Entry.Activity = CareActivity.TeamCall;
        await page.Editing.SaveAsync();
        Assert.StartsWith("Overlaps 10:05–10:20 with your entry of 10:00–10:20", page.Warned, StringComparison.Ordinal);

        await WriteAsync(page, host.Brooks, new TimeOnly(7, 25), new TimeOnly(7, 40)); // ten in New York is seven in Los Angeles
        await page.Editing.SaveAsync();
        Assert.Equal("Overlaps 07:25–07:30 with your entry of 07:05–07:30 for Alvarez, Rosa: these minutes count for neither patient until one of the two is corrected (B-074).", page.Warned);

        await WriteAsync(page, host.Alvarez, new TimeOnly(9, 0), new TimeOnly(9, 10));
        Assert.Null(page.Warned);
        await page.Editing.SaveAsync();
        Assert.Equal((null, 4), (page.Warned, page.Day!.Entries.Count));

        page.Editing.Correct(page.Day.Entries[0]);
        (page.Editing.Entry.When.To, page.Editing.Entry.Reason) = (new TimeOnly(10, 2), "went on");
        await page.Editing.SaveAsync();
        Assert.StartsWith("Overlaps 10:00–10:02", page.Warned, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-082")]
    public async Task Only_what_was_shown_is_attested_and_what_came_meanwhile_is_shown_first(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T14:08:00Z");
        var page = await OpenAsync(host);
        await host.LogAsync(host.Brooks, "2026-10-09T15:00:00Z", "2026-10-09T15:04:00Z");

        await page.SignOff.AttestMonthAsync();

        Assert.Equal("One entry more than you saw waits for your sign-off. Nothing is attested yet; look and attest again.", Assert.Single(page.SignOff.Form.Unplaced).Message);
        Assert.Equal(2, page.SignOff.Unattested.Count);
        await page.SignOff.AttestMonthAsync();
        Assert.Equal(("Attested 2 entries of October 2026.", 0), (page.Said, page.SignOff.Unattested.Count));
    }

    [Fact]
    public async Task What_was_said_of_an_act_goes_with_the_next_one()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await host.LogAsync(host.Alvarez, "2026-10-09T14:00:00Z", "2026-10-09T14:08:00Z");
        var page = await OpenAsync(host);
        Action[] open = [page.Editing.Open, () => page.Editing.Correct(page.Day!.Entries[0]), page.Begin];
        Func<Task>[] acts = [.. open.Select(act => (Func<Task>)(() => { act(); return Task.CompletedTask; })), ReadAsync, () => page.TurnToAsync(new DateOnly(2026, 10, 8))];

        foreach (var act in acts)
        {
            await page.SignOff.AttestMonthAsync();
            Assert.StartsWith("Attested", page.Said, StringComparison.Ordinal);
            await page.TurnToAsync(page.On);
            Assert.StartsWith("Attested", page.Said, StringComparison.Ordinal);
            await act();
            Assert.Null(page.Said);
        }

        Task ReadAsync()
        {
            page.Editing.QuickText = "-5m 1002 call";
            return page.Editing.ReadQuickAsync();
        }
    }

    private static async Task WriteAsync(PracticeSuite.Web.Pages.Coordination.TimeModel page, PracticeSuite.Charting.Contracts.Patients.PatientName patient, TimeOnly from, TimeOnly to)
    {
        page.Editing.Open();
        (page.Editing.Entry.When.From, page.Editing.Entry.When.To) = (from, to);
        page.Editing.Entry.Activity = PracticeSuite.Coordination.Contracts.Time.CareActivity.TeamCall;
        await page.Editing.TakePatientAsync(patient);
    }

    private static async Task<PracticeSuite.Web.Pages.Coordination.TimeModel> OpenAsync(PageHost host)
    {
        var page = host.TimePage();
        await page.LoadAsync(null);
        return page;
    }
}
