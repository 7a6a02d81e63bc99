using System.Text;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Metrics;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What clinicians and directors find on the pages of figures and work, with all modules below them.</summary>
public sealed class MetricsPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140"), Trait("Rule", "K-141"), Trait("Rule", "K-153"), Trait("Rule", "K-183")]
    public async Task A_prescriber_sees_their_own_pairs_and_a_talk_moves_the_figures_and_the_list(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await MedicateAsync(host);
        var patel = host.As("PATEL", PracticeRole.Prescriber);
        var page = await PageAsync(host, patel);
        Assert.False(page.MayPractice);
        Assert.Equal(("0 of 2", "4 of 4"), (page.Metrics!.Of(MetricKey.Coverage)!.Share, page.Metrics.Of(MetricKey.ZeroCommunication)!.Share));
        var work = await WorkAsync(host, patel);
        Assert.Equal((2, 0, 2), (work.List!.Of, work.List.Done, work.List.Rows.Count));

        await patel.RunAsync<IPatientTermsAppService>((terms, ct) => terms.LogTalkAsync(
            new TalkInput(host.Alvarez.Id, host.Staff["CHEN"].Id, ContactChannel.Phone, host.Host.Clock.GetUtcNow().AddHours(-1), 5), ct));
        page = await PageAsync(host, patel);
        work = await WorkAsync(host, patel);

        Assert.Equal(("1 of 2", "3 of 4"), (page.Metrics!.Of(MetricKey.Coverage)!.Share, page.Metrics.Of(MetricKey.ZeroCommunication)!.Share));
        var left = Assert.Single(work.List!.Rows);
        Assert.Equal((1, host.Brooks.Id, host.Brooks.ListName, MetricStep.BookCall), (work.List.Done, left.PatientId!.Value, left.Patient, left.Step));
        Assert.StartsWith($"/calendar?book=call&patient={host.Brooks.Id}&whom=", MetricPaths.Step(left), StringComparison.Ordinal);
        Assert.Equal("0 of 2", (await PageAsync(host, host.As("BROWN"))).Metrics!.Of(MetricKey.Coverage)!.Share);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-163"), Trait("Rule", "K-032"), Trait("Rule", "K-140")]
    public async Task Changes_of_medication_of_which_everybody_was_told_and_which_everybody_read_are_no_contact(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await MedicateAsync(host);
        var (chen, patel) = (host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber));
        foreach (var patient in new[] { host.Alvarez.Id, host.Brooks.Id })
        {
            var taken = Assert.Single(await patel.RunAsync<IMedicationAppService, IReadOnlyList<MedicationDto>>((all, ct) => all.GetListAsync(patient, ct)));
            await patel.RunAsync<IMedicationAppService>((all, ct) => all.ChangeAsync(
                taken.Id, new MedicationChange(
                    taken.Version, MedicationEventKind.Increase, DateOnly.FromDateTime(host.Host.Clock.GetUtcNow().UtcDateTime), new DoseInput(100, DoseUnit.Mg, 1),
                    new WhyInput(ChangeReason.TooLittleEffect, "Still low", host.Staff["PATEL"].Id)), ct));
        }

        var told = (await chen.RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct))).Where(one => one.Kind == NoticeKind.MedicationChanged).ToList();
        foreach (var notice in told)
            await chen.RunAsync<INoticeAppService>((notices, ct) => notices.MarkReadAsync(notice.Id, ct));
        await chen.RunAsync<IMedicationAppService>((all, ct) => all.GetListAsync(host.Alvarez.Id, ct));

        Assert.Equal(new[] { host.Alvarez.Id, host.Brooks.Id }.Order(), told.Select(one => one.PatientId!.Value).Order());
        var figures = (await PageAsync(host, patel)).Metrics!;
        Assert.Equal(("4 of 4", "2 of 2"), (figures.Of(MetricKey.ZeroCommunication)!.Share, figures.Of(MetricKey.SilentPairs)!.Share));
        Assert.All(
            await host.Host.AsSystem.RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync(null, ct)), due => Assert.Null(due.LastOn));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-153"), Trait("Rule", "K-151")]
    public async Task A_director_sees_the_practice_what_months_come_to_and_who_stands_behind_a_figure(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await MedicateAsync(host);
        var director = host.As("BROWN", PracticeRole.Supervisor);

        var page = await PageAsync(host, director);
        var own = await PageAsync(host, director, of: "own");
        var list = await PageAsync(host, director, list: nameof(MetricKey.LeadCoverage));

        Assert.Equal((true, true, 4, 2), (page.MayPractice, page.OfPractice, page.Metrics!.Of(MetricKey.ZeroCommunication)!.Of, own.Metrics!.Of(MetricKey.ZeroCommunication)!.Of));
        Assert.Equal((0, Money.Zero, null), (page.Yield!.Eligible, page.Yield.Paid, own.Yield));
        Assert.Equal([host.Alvarez.ListName, host.Brooks.ListName], list.List!.Rows.Select(row => row.Patient).Order(StringComparer.Ordinal));
        Assert.All(list.List.Rows, row => Assert.Equal($"/patients/{row.PatientId}?part=team", MetricPaths.Step(row)));
        Assert.Null(list.Metrics);
        var before = page.Metrics.AsOf;
        host.Host.Clock.Advance(TimeSpan.FromMinutes(3));
        await page.RenewAsync();
        Assert.Equal(before.AddMinutes(3), page.Metrics!.AsOf);
        await Assert.ThrowsAsync<AccessDeniedException>(() => PageAsync(host, host.As("BROWN", PracticeRole.FrontDesk)));
        Assert.False((await PageAsync(host, host.As("CHEN"), of: "practice")).OfPractice);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-184"), Trait("Rule", "B-213"), Trait("Rule", "K-124")]
    public async Task Whoever_is_short_of_minutes_is_told_in_the_one_sentence_and_no_step_but_what_is_due_anyway(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await ConsentAsync(host);
        await host.LogAsync(host.Alvarez, "2026-10-08T14:00:00Z", "2026-10-08T14:15:48Z");
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 19, 16, 0, 0, TimeSpan.Zero));
        Assert.Empty((await WorkAsync(host, host.As("CHEN"), tab: "near")).Near!.Rows);
        host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var work = await WorkAsync(host, host.As("CHEN"), tab: "near");

        var row = Assert.Single(work.Near!.Rows);
        Assert.Equal((host.Alvarez.Id, "4 min 12 s remaining; log only work performed"), (row.PatientId, row.Text));
        Assert.StartsWith("contact overdue by ", row.Why, StringComparison.Ordinal);

        await host.As("CHEN").RunAsync<IPatientTermsAppService>((terms, ct) => terms.LogTalkAsync(
            new TalkInput(host.Alvarez.Id, host.Staff["PATEL"].Id, ContactChannel.Phone, host.Host.Clock.GetUtcNow().AddHours(-1), 5), ct));
        Assert.Null(Assert.Single((await WorkAsync(host, host.As("CHEN"), tab: "near")).Near!.Rows).Why);
        Assert.Equal((false, "contact"), ((await WorkAsync(host, host.As("BROWN", PracticeRole.Therapist), tab: "nothing")).MayPractice, (await WorkAsync(host, host.As("BROWN"), tab: "nothing")).Tab));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-142"), Trait("Rule", "K-143"), Trait("Rule", "K-150")]
    public async Task Flags_and_calls_are_measured_as_they_happened(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber));
        var first = await RaiseAsync(chen, host.Alvarez.Id);
        await RaiseAsync(chen, host.Brooks.Id);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(30));
        await patel.RunAsync<IUrgentFlagAppService>((flags, ct) => flags.AcknowledgeAsync(first, null, ct));
        var call = await BookAsync(host, chen);
        host.Host.Clock.Advance(TimeSpan.FromDays(3));

        var metrics = (await PageAsync(host, chen)).Metrics!;

        var critical = metrics.Of(MetricKey.AcknowledgeTime, MetricPart.Critical)!;
        Assert.Equal((30, 1, 1), (critical.Middle, critical.Of, critical.Open));
        Assert.Equal("0 of 1", metrics.Of(MetricKey.CallsHeld)!.Share);
        Assert.Equal(call, Assert.Single((await PageAsync(host, chen, list: nameof(MetricKey.CallsHeld))).List!.Rows).SubjectId);
        var open = Assert.Single((await PageAsync(host, chen, list: nameof(MetricKey.AcknowledgeTime))).List!.Rows);
        Assert.Equal((host.Brooks.Id, $"/patients/{host.Brooks.Id}?part=flags"), (open.PatientId!.Value, MetricPaths.Step(open)));
        Assert.Empty((await PageAsync(host, chen, list: nameof(MetricKey.MessageReadTime))).List!.Rows);
        var late = await PageAsync(host, chen, list: nameof(MetricKey.AcknowledgedInTime));
        Assert.Equal((2, 1, open.SubjectId, "critical, not acknowledged in time, and open"), (late.List!.Of, late.List.Done, Assert.Single(late.List.Rows).SubjectId, late.List.Rows[0].Why));
        Assert.Equal("/coordinate/metrics?list=AcknowledgedInTime&of=own", late.ListPath(MetricKey.AcknowledgedInTime));
    }

    private static async Task<Guid> RaiseAsync(IOperations who, Guid patient) => (await who.RunAsync<IUrgentFlagAppService, UrgentFlagDto>(
        (flags, ct) => flags.RaiseAsync(patient, new NewFlag(FlagLevel.Critical, "Said that she cannot go on."), ct))).Id;

    private static async Task<Guid> BookAsync(PageHost host, IOperations who)
    {
        var day = DateOnly.FromDateTime(host.Host.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        return (await who.RunAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.BookAsync(
            new BookAppointment(AppointmentKind.CoordinationCall, [host.Staff["CHEN"].Id, host.Staff["PATEL"].Id], new LocalTime(day, new TimeOnly(10, 0)), 15) { IsConfirmed = true }, ct))).Appointment!.Id;
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-142"), Trait("Rule", "K-147"), Trait("Rule", "K-151")]
    public async Task Files_say_what_the_pages_say_and_a_name_is_no_formula(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await MedicateAsync(host);
        var page = await PageAsync(host, host.As("PATEL", PracticeRole.Prescriber));
        var work = await WorkAsync(host, host.As("PATEL", PracticeRole.Prescriber));

        var figures = Encoding.UTF8.GetString(MetricsCsv.Of(page.Metrics!));
        var list = Encoding.UTF8.GetString(MetricsCsv.Of(work.List! with { Rows = [work.List.Rows[0] with { Patient = "=cmd()" }] }, _ => "A. Patel, MD"));

        Assert.Contains("ZeroCommunication,All,4,4,,,,,,under 5 %", figures, StringComparison.Ordinal);
        Assert.Contains("AcknowledgeTime,Critical,,0,0,", figures, StringComparison.Ordinal);
        var measured = new MetricFigure(MetricKey.AcknowledgeTime, MetricPart.Critical, 0, 4) { Middle = 20, High = 50 };
        Assert.Contains("AcknowledgeTime,Critical,,4,0,,20.0,,,", Encoding.UTF8.GetString(MetricsCsv.Of(page.Metrics! with { Figures = [measured] })), StringComparison.Ordinal);
        Assert.Contains("AcknowledgeTime,Critical,,5,0,,20.0,50.0,,", Encoding.UTF8.GetString(MetricsCsv.Of(page.Metrics! with { Figures = [measured with { Of = 5 }] })), StringComparison.Ordinal);
        var yield = new MonthYieldDto(new BillingMonth(2026, 9), 10, 6, 4, 1, [new HoldCountDto("H-TIME-SHORT", "Time", 3)], new Money(12_345));
        var withYield = Encoding.UTF8.GetString(MetricsCsv.Of(page.Metrics!, yield));
        Assert.Contains("\r\n2026-09,MonthYield,Eligible,6,10,,60.0,,,,,123.45\r\n", withYield, StringComparison.Ordinal);
        Assert.Contains("\r\n2026-09,MonthYield,H-TIME-SHORT,3,10,,30.0,,,,,\r\n", withYield, StringComparison.Ordinal);
        var course = yield with { Before = [new YieldOfMonth(new BillingMonth(2026, 8), 9, 3, new Money(5_000))] };
        Assert.Contains("\r\n2026-08,MonthYield,Eligible,3,9,,33.3,,,,,50.00\r\n", Encoding.UTF8.GetString(MetricsCsv.Of(page.Metrics!, course)), StringComparison.Ordinal);
        Assert.DoesNotContain("MonthYield", figures, StringComparison.Ordinal);
        Assert.Contains("\r\n'=cmd(),\"A. Patel, MD\",", list, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "K-005"), Trait("Rule", "K-152")]
    public void A_course_is_drawn_of_what_is_known_and_of_no_month_without_anything()
    {
        MonthFigures Month(int month, int hits, int of) => new(new DateOnly(2026, month, 1), [new MetricFigure(MetricKey.Coverage, MetricPart.All, hits, of)]);
        var metrics = new MetricsDto(true, default, [new MetricFigure(MetricKey.Coverage, MetricPart.All, 30, 40)], [Month(6, 0, 0), Month(7, 10, 40), Month(8, 1, 4), Month(9, 20, 40)]);

        var course = MetricTrendLayout.Of(metrics, MetricKey.Coverage, MetricPart.All, new DateOnly(2026, 10, 9));

        Assert.Equal([(0, 0.25), (2.0 / 3, 0.5), (1, 0.75)], course.Points.Select(point => (course.Along(point), course.Height(point))));
        Assert.True(course.Points[^1].IsNow);
        Assert.False(MetricTrendLayout.Of(metrics with { Months = [] }, MetricKey.Coverage, MetricPart.All, new DateOnly(2026, 10, 9)).IsDrawn);
        Assert.DoesNotContain(typeof(MetricFigure).GetProperties(), property => property.PropertyType == typeof(Guid)); // no figure is anybody's
    }

    /// <summary>Without it no minute counts (B-040).</summary>
    private static Task ConsentAsync(PageHost host) => host.Host.AsSystem.RunAsync<IConsentAppService>((consents, ct) => consents.RecordAsync(
        host.Alvarez.Id,
        new ConsentInput(
            ConsentKind.Bhi, PageHost.At("2026-01-06T15:00:00Z"), ConsentMethod.Written, host.Staff["CHEN"].Id, host.Staff["PATEL"].Id,
            ConsentGiver.Self, null, [1, 2, 3, 4], null, null, null, null),
        ct));

    /// <summary>Both patients take a medication of Patel's.</summary>
    private static Task MedicateAsync(PageHost host)
    {
        var day = DateOnly.FromDateTime(host.Host.Clock.GetUtcNow().UtcDateTime).AddDays(-60);
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal)
        {
            ["medications.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(
                $"patient,name,form,amount,times,prescriber,start_on,reason,words,decided_by\n1001,sertraline,Tablet,50,1,PATEL,{day:yyyy-MM-dd},NewTreatment,Low mood,PATEL\n1002,sertraline,Tablet,50,1,PATEL,{day:yyyy-MM-dd},NewTreatment,Low mood,PATEL\n")),
        };
        return host.Host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));
    }

    private static async Task<MetricsModel> PageAsync(PageHost host, IOperations who, string? of = null, string? list = null)
    {
        var clock = new PracticeClock(who, host.Host.Clock);
        var page = new MetricsModel(who, clock, new StaffNames(who, clock));
        await page.LoadAsync(of, list);
        return page;
    }

    private static async Task<WorkModel> WorkAsync(PageHost host, IOperations who, string? tab = null)
    {
        var clock = new PracticeClock(who, host.Host.Clock);
        var page = new WorkModel(who, clock, new StaffNames(who, clock), new PatientNames(who));
        await page.LoadAsync(null, tab);
        return page;
    }
}
