using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Coordination.Tests.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Metrics;

public sealed class MetricsServiceTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140"), Trait("Rule", "K-164"), Trait("Rule", "K-165")]
    public async Task What_two_wrote_counts_once_the_other_has_acknowledged_and_what_was_taken_back_does_not(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        host.House.Charts.Share(House.Theo, "2026-03-01 09:00");
        var sent = new List<Guid>();
        for (var time = 0; time < 6; time++)
        {
            sent.Add((await host.As(House.Lcsw).RunAsync<IMessageAppService, MessageThreadDto>((all, ct) => all.StartAsync(
                new NewThread(House.Rosa, [House.Pmhnp.Id], new NewMessage("She sleeps badly.")), ct))).Messages[0].Id);
        }

        // Of Theo a talk was written down and taken back.
        await TalkedAsync(host, House.Theo, "2026-09-20 10:00", takenBack: true);
        Assert.Equal((2, 2), Count(await SeeAsync(host), MetricKey.ZeroCommunication));
        Assert.Equal((1, 1), Count(await SeeAsync(host), MetricKey.SilentPairs));

        await host.As(House.Pmhnp, PracticeRole.Prescriber).RunAsync<IMessageAppService>((all, ct) => all.AcknowledgeAsync(sent[^1], ct));

        Assert.Equal((1, 2), Count(await SeeAsync(host), MetricKey.ZeroCommunication));
        Assert.Equal((0, 1), Count(await SeeAsync(host), MetricKey.SilentPairs));
        Assert.Equal((1, 2), Count(await SeeAsync(host, ofPractice: true), MetricKey.ZeroCommunication));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-183"), Trait("Rule", "K-141"), Trait("Rule", "K-153")]
    public async Task A_prescriber_sees_forty_medication_patients_how_many_were_talked_about_and_the_rest_by_tier_and_overdue_days(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patients = await MedicatedAsync(host, 40);
        foreach (var talked in patients.Take(5))
            await TalkedAsync(host, talked, "2026-10-05 10:00");
        await TalkedAsync(host, patients[7], "2026-09-20 10:00");
        host.House.Charts.Tiers[patients[9]] = new TierFacts { Phq9 = 22 };

        var mine = await SeeAsync(host, House.Pmhnp);
        var left = await ListAsync(host, MetricKey.Coverage, House.Pmhnp);

        Assert.Equal((5, 40, "12.5 %"), (mine.Of(MetricKey.Coverage)!.Hits, mine.Of(MetricKey.Coverage)!.Of, mine.Of(MetricKey.Coverage)!.Share));
        Assert.Equal((5, 40, 35, 0), (left.Done, left.Of, left.Rows.Count, left.Hidden));
        Assert.Equal(patients[9], left.Rows[0].PatientId);
        Assert.Equal(patients[7], left.Rows[^1].PatientId);
        Assert.Equal(left.Rows.Skip(1).Select(row => row.OverdueDays).OrderDescending(), left.Rows.Skip(1).Select(row => row.OverdueDays));
        Assert.All(left.Rows, row => Assert.Equal((MetricStep.BookCall, House.Lcsw.Id), (row.Step, row.WithId!.Value)));
        Assert.Equal(0, (await SeeAsync(host, House.Assistant)).Of(MetricKey.Coverage)!.Of);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-153"), Trait("Rule", "P-120")]
    public async Task Directors_see_the_practice_clinicians_their_own_and_lists_name_nobody_whom_the_reader_may_not_see(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await MedicatedAsync(host, 3);
        var stranger = Guid.CreateVersion7();
        host.House.Patients[stranger] = "9";
        host.House.Charts.Shared.Add(new(stranger, House.Assistant.Id, House.Pmhnp.Id, Local("2026-03-01 09:00"), HasPrimary: true));
        host.House.Measured.Prescribed.Add(new(stranger, House.Pmhnp.Id, Day("2026-03-01"), null));

        Assert.Equal(4, (await SeeAsync(host, ofPractice: true)).Of(MetricKey.Coverage)!.Of);
        Assert.Equal((3, 4), ((await SeeAsync(host)).Of(MetricKey.Coverage)!.Of, (await SeeAsync(host, House.Pmhnp)).Of(MetricKey.Coverage)!.Of));
        var seen = await ListAsync(host, MetricKey.Coverage, House.Pmhnp);
        Assert.Equal((4, 3, 1), (seen.Of, seen.Rows.Count, seen.Hidden));
        Assert.Equal((4, 0, 4), await HowManyAsync(host, MetricKey.Coverage));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.As(House.Lcsw).RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(true, ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.As(House.FrontDesk, PracticeRole.FrontDesk).RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(false, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-005"), Trait("Rule", "K-153")]
    public async Task The_median_age_of_open_questions_is_of_ones_own_patients_or_of_the_practice_and_each_is_a_step(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var stranger = Guid.CreateVersion7();
        host.House.Patients[stranger] = "9";
        host.House.Charts.Shared.Add(new(stranger, House.Assistant.Id, House.Pmhnp.Id, Local("2026-03-01 09:00"), HasPrimary: true));
        foreach (var (patient, asked) in new[] { (House.Rosa, "2026-10-08 23:00"), (House.Rosa, "2026-10-05 09:00"), (House.Rosa, "2026-09-09 09:00"), (stranger, "2026-09-29 09:00") })
            host.House.Measured.Questions.Add(new(Guid.CreateVersion7(), patient, Local(asked)));

        var (mine, all) = ((await SeeAsync(host)).Of(MetricKey.QuestionAge)!, (await SeeAsync(host, ofPractice: true)).Of(MetricKey.QuestionAge)!);
        var list = await ListAsync(host, MetricKey.QuestionAge);

        Assert.Equal((3, 4.0, "4 days"), (mine.Of, mine.Middle!.Value, MetricWords.Figure(mine)));
        Assert.Equal("median age of 3 open", MetricWords.Basis(mine));
        Assert.Equal((4, 4.0), (all.Of, all.Middle!.Value));
        Assert.Null(MetricWords.IsMet(mine));
        Assert.Equal(["open for 30 days", "open for 4 days", "open for 1 day"], list.Rows.Select(row => row.Why));
        Assert.All(list.Rows, row => Assert.Equal((House.Rosa, MetricStep.OpenPlan), (row.PatientId!.Value, row.Step)));
    }

    [Theory, Trait("Rule", "K-005"), Trait("Rule", "K-141")]
    [InlineData(MetricKey.QuestionAge)]
    [InlineData(MetricKey.AcknowledgedInTime)]
    public async Task Two_of_one_patient_and_day_are_two_rows_that_a_page_can_tell_apart(MetricKey key)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        host.House.Charts.Share(House.Rosa);
        for (var two = 0; two < 2; two++)
        {
            host.House.Measured.Questions.Add(new(Guid.CreateVersion7(), House.Rosa, Local("2026-10-05 09:00")));
            host.House.Measured.Flags.Add(new FlagTime(Guid.CreateVersion7(), House.Rosa, FlagLevel.Urgent, Local("2026-10-05 09:00"), Local("2026-10-05 13:00"), null));
        }

        var rows = (await ListAsync(host, key)).Rows;

        Assert.Equal(2, rows.Count);
        Assert.Equal(2, rows.Select(row => (row.PatientId, row.TherapistId, row.PrescriberId, row.SubjectId)).Distinct().Count());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-142"), Trait("Rule", "K-143"), Trait("Rule", "K-153")]
    public async Task A_card_counts_the_flags_that_its_list_shows_however_many_clocks_each_had(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var (twice, answered) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        host.House.Measured.Flags.AddRange(
        [
            new(twice, House.Rosa, FlagLevel.Urgent, Local("2026-10-05 09:00"), Local("2026-10-05 13:00"), null), new(twice, House.Rosa, FlagLevel.Critical, Local("2026-10-05 15:00"), Local("2026-10-05 16:00"), null),
            new(answered, House.Rosa, FlagLevel.Urgent, Local("2026-10-06 09:00"), Local("2026-10-06 13:00"), Local("2026-10-06 10:00")),
            new(answered, House.Rosa, FlagLevel.Urgent, Local("2026-10-07 09:00"), Local("2026-10-07 13:00"), Local("2026-10-07 10:00")),
            new(Guid.CreateVersion7(), House.Rosa, FlagLevel.Urgent, Local("2026-10-05 09:00"), Local("2026-10-05 13:00"), null),
        ]);

        var seen = await SeeAsync(host);
        var (open, late) = (await ListAsync(host, MetricKey.AcknowledgeTime), await ListAsync(host, MetricKey.AcknowledgedInTime));

        Assert.Equal((2, 2, 3), (seen.PartsOf(MetricKey.AcknowledgeTime).Sum(part => part.Open), open.Rows.Count, open.Of));
        Assert.Equal(1, seen.Of(MetricKey.AcknowledgeTime, MetricPart.Critical)!.Open);
        Assert.Equal(((1, 3), (1, 3), 2), (Count(seen, MetricKey.AcknowledgedInTime), (late.Done, late.Of), late.Rows.Count));
        Assert.Contains(open.Rows, row => row.SubjectId == twice && row.Why.StartsWith("critical", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-148"), Trait("Rule", "K-152"), Trait("Rule", "K-153")]
    public async Task How_soon_therapists_see_changes_is_of_ones_own_pairs_or_of_the_practice_and_what_nobody_saw_is_a_list(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo);
        var stranger = Guid.CreateVersion7();
        host.House.Patients[stranger] = "9";
        host.House.Charts.Shared.Add(new(stranger, House.Assistant.Id, House.Pmhnp.Id, Local("2026-03-01 09:00"), HasPrimary: true));
        void Change(Guid patient, StaffMember by, string at, StaffMember? seenBy = null, double hours = 0) => host.House.Measured.Changes.Add(new(
            Guid.CreateVersion7(), patient, Local(at), by.Id, false, seenBy is null ? [] : [new(seenBy.Id, Local(at).AddHours(hours)), new(House.FrontDesk.Id, Local(at).AddMinutes(1))]));
        foreach (var hours in new[] { 2.0, 20, 23, 30, 90 })
            Change(House.Rosa, House.Pmhnp, "2026-10-02 09:00", House.Lcsw, hours);
        Change(House.Theo, House.Pmhnp, "2026-10-05 09:00");
        Change(House.Theo, House.Lcsw, "2026-10-06 09:00"); // the therapist wrote it down herself
        Change(House.Rosa, House.Pmhnp, "2026-09-08 09:00", House.Lcsw, 1); // before the window
        Change(stranger, House.Pmhnp, "2026-10-03 09:00", House.Assistant, 1);

        var (mine, practice) = ((await SeeAsync(host)).Of(MetricKey.ChangeSeenTime)!, (await SeeAsync(host, ofPractice: true)).Of(MetricKey.ChangeSeenTime)!);
        var list = await ListAsync(host, MetricKey.ChangeSeenTime);

        Assert.Equal((5, 1, 23 * 60.0, "23 h", true), (mine.Of, mine.Open, mine.Middle!.Value, MetricWords.Figure(mine), MetricWords.IsMet(mine)!.Value));
        Assert.Equal("9 of 10 within 90 h, 5 measured, 1 not seen yet", MetricWords.Basis(mine));
        Assert.Equal((6, 1, 20 * 60.0), (practice.Of, practice.Open, practice.Middle!.Value));
        Assert.Equal((House.Theo, MetricStep.OpenMedications), list.Rows.Select(row => (row.PatientId!.Value, row.Step)).Single());
        var few = (await SeeAsync(host, House.Assistant)).Of(MetricKey.ChangeSeenTime)!;
        Assert.Equal((1, null), (few.Of, MetricWords.IsMet(few)));
        host.House.Measured.Changes.Add(new(Guid.CreateVersion7(), House.Rosa, Local("2026-10-07 09:00"), House.Pmhnp.Id, true, []));
        Assert.Equal(1, (await SeeAsync(host)).Of(MetricKey.ChangeSeenTime)!.Open);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-144"), Trait("Rule", "K-145"), Trait("Rule", "K-146"), Trait("Rule", "K-147")]
    public async Task What_is_so_now_is_counted_once_for_each_patient_and_each_pair_and_its_list_says_what_comes_next(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo, "2026-10-08 09:00");
        host.House.Charts.Tiers[House.Rosa] = new TierFacts { Phq9 = 22 };
        var before = await SeeAsync(host);
        Assert.Equal(((1, 2), (0, 1), (0, 2), (0, 2)), (Count(before, MetricKey.OverdueContacts), Count(before, MetricKey.AgreementCoverage), Count(before, MetricKey.LeadCoverage), Count(before, MetricKey.PlanJointness)));
        Assert.Equal((1, 31.0, false), (before.Of(MetricKey.OverdueContacts, MetricPart.HighRisk)!.Hits, before.Of(MetricKey.OverdueContacts)!.Middle!.Value, MetricWords.IsMet(before.Of(MetricKey.OverdueContacts, MetricPart.HighRisk)!)!.Value));
        Assert.Equal([MetricStep.MakeAgreement], (await ListAsync(host, MetricKey.AgreementCoverage)).Rows.Select(row => row.Step));
        Assert.Equal([MetricStep.NameLead, MetricStep.NameLead], (await ListAsync(host, MetricKey.LeadCoverage)).Rows.Select(row => row.Step));

        await host.AgreedAsync();
        host.House.Measured.Plans.Add(new JointPlan(House.Rosa, Guid.CreateVersion7(), [new(House.Lcsw.Id, Day("2026-07-11")), new(House.Pmhnp.Id, Day("2026-07-12"))]));
        host.House.Measured.Plans.Add(new JointPlan(House.Theo, Guid.CreateVersion7(), [new(House.Lcsw.Id, Day("2026-10-08"))]));
        var after = await SeeAsync(host);

        Assert.Equal(((1, 1), (2, 2), (1, 2)), (Count(after, MetricKey.AgreementCoverage), Count(after, MetricKey.LeadCoverage), Count(after, MetricKey.PlanJointness)));
        Assert.Equal((House.Theo, MetricStep.OpenPlan), (await ListAsync(host, MetricKey.PlanJointness)).Rows.Select(row => (row.PatientId!.Value, row.Step)).Single());
        host.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((0, 2), Count(await SeeAsync(host), MetricKey.PlanJointness));
        host.Host.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal((0, 1), Count(await SeeAsync(host), MetricKey.AgreementCoverage));
        Assert.Equal([MetricStep.OpenAgreement], (await ListAsync(host, MetricKey.AgreementCoverage)).Rows.Select(row => row.Step));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140")]
    public async Task The_practices_figures_are_kept_until_something_is_changed_and_say_as_of_when_they_are(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        var first = await SeeAsync(host, ofPractice: true);
        host.Host.Clock.Advance(TimeSpan.FromHours(1));

        var unchanged = await SeeAsync(host, ofPractice: true);
        Assert.Equal((first.AsOf, 1), (unchanged.AsOf, host.House.Measured.Readings));
        await TalkedAsync(host, House.Rosa, "2026-10-09 10:00");
        var changed = await SeeAsync(host, ofPractice: true);
        Assert.Equal((first.AsOf.AddHours(1), 2, 0), (changed.AsOf, host.House.Measured.Readings, changed.Of(MetricKey.ZeroCommunication)!.Hits));

        // What was changed a moment ago is shown as of then for some minutes, and at once to whoever asks for it.
        await TalkedAsync(host, House.Theo, "2026-10-09 10:00");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(changed.AsOf, (await SeeAsync(host, ofPractice: true)).AsOf);
        Assert.Equal(changed.AsOf.AddMinutes(9), (await DirectorAsync(host, (metrics, ct) => metrics.RenewAsync(ct))).AsOf);
        host.Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(changed.AsOf.AddMinutes(9).AddDays(1), (await SeeAsync(host, ofPractice: true)).AsOf);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140"), Trait("Rule", "K-141")]
    public async Task Months_before_are_made_once_as_it_stood_at_their_ends(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patient = (await MedicatedAsync(host, 1))[0];
        await TalkedAsync(host, patient, "2026-08-31 23:30");
        await host.AsSystem.RunAsync<IMetricMonths>((months, ct) => months.FillAsync(ct));
        var made = host.House.Measured.Readings;
        await host.AsSystem.RunAsync<IMetricMonths>((months, ct) => months.FillAsync(ct));

        var practice = await SeeAsync(host, ofPractice: true);
        var own = await SeeAsync(host);

        Assert.Equal((made, made + 2), (MetricKeeping.Months, host.House.Measured.Readings));
        Assert.Equal([0, 0, 0, 0, 1, 0], practice.Months.Select(month => Of(month, MetricKey.Coverage).Hits));
        Assert.Equal([0, 0, 0, 0, 0, 0], practice.Months.Select(month => Of(month, MetricKey.ZeroCommunication).Hits));
        Assert.Equal([0, 0, 0, 0, 1, 1], practice.Months.Select(month => Of(month, MetricKey.ZeroCommunication).Of));
        Assert.Equal(practice.Months.SelectMany(month => month.Figures), own.Months.SelectMany(month => month.Figures));
        Assert.Equal((Day("2026-04-01"), Day("2026-09-01")), (practice.Months[0].Month, practice.Months[^1].Month));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-141")]
    public async Task What_is_done_on_the_evening_of_the_last_day_is_in_its_month(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patient = (await MedicatedAsync(host, 1))[0];
        host.Host.Clock.AdjustTime(Local("2026-10-31 12:00"));
        Assert.Equal((0, 1), Count(await SeeAsync(host, ofPractice: true), MetricKey.Coverage));
        await TalkedAsync(host, patient, "2026-10-31 23:30");

        host.Host.Clock.AdjustTime(Local("2026-11-01 00:10"));
        await host.AsSystem.RunAsync<IMetricMonths>((months, ct) => months.FillAsync(ct));

        var october = (await SeeAsync(host, ofPractice: true)).Months[^1];
        Assert.Equal((Day("2026-10-01"), 1, 1), (october.Month, Of(october, MetricKey.Coverage).Hits, Of(october, MetricKey.Coverage).Of));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140"), Trait("Rule", "K-141")]
    public async Task What_is_brought_or_corrected_of_months_before_is_in_their_figures(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        host.House.Measured.Prescribed.Add(new PrescribedFact(House.Rosa, House.Pmhnp.Id, Day("2026-03-01"), null));
        async Task<IEnumerable<int>> FillAsync()
        {
            await host.AsSystem.RunAsync<IMetricMonths>((months, ct) => months.FillAsync(ct));
            return (await SeeAsync(host, ofPractice: true)).Months.Select(month => Of(month, MetricKey.Coverage).Hits);
        }

        Assert.Equal([0, 0, 0, 0, 0, 0], await FillAsync());
        await ImportAsync(host, "talks.csv", "patient,staff,with,at,minutes\n1001,chen,patel,2026-06-03 10:00,5\n");
        Assert.Equal([0, 0, 1, 0, 0, 0], await FillAsync());

        // What somebody writes down late is in it the day after; where nothing was, nothing is made again.
        await TalkedAsync(host, House.Rosa, "2026-09-20 10:00");
        host.Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([0, 0, 1, 0, 0, 1], await FillAsync());
        var made = host.House.Measured.Readings;
        host.Host.Clock.Advance(TimeSpan.FromDays(1));
        await host.AsSystem.RunAsync<IMetricMonths>((months, ct) => months.FillAsync(ct));
        Assert.Equal(made, host.House.Measured.Readings);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-033"), Trait("Rule", "K-140"), Trait("Rule", "K-141")]
    public async Task That_both_read_what_the_other_wrote_counts_whatever_their_rhythm_is_today(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patient = (await MedicatedAsync(host, 1))[0];
        Assert.Equal(((1, 1), (0, 1)), (Count(await SeeAsync(host), MetricKey.ZeroCommunication), Count(await SeeAsync(host), MetricKey.Coverage)));

        // Such a contact is written only while their rhythm is reading; they have none today.
        await TalkedAsync(host, patient, "2026-10-05 10:00", how: ContactKind.Review);

        foreach (var seen in new[] { await SeeAsync(host), await SeeAsync(host, ofPractice: true) })
            Assert.Equal(((0, 1), (1, 1)), (Count(seen, MetricKey.ZeroCommunication), Count(seen, MetricKey.Coverage)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-122"), Trait("Rule", "K-146"), Trait("Rule", "K-144")]
    public async Task A_sensitive_chart_is_in_every_figure_and_its_name_in_no_list_before_a_reason_is_given(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        host.House.Charts.Share(House.Theo, "2026-03-01 09:00");
        await host.AsSystem.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), House.Rosa, Local("2026-10-01 09:00"), ct));

        var own = await SeeAsync(host);
        Assert.Equal(((2, 2), (0, 2), (0, 2)), (Count(own, MetricKey.OverdueContacts), Count(own, MetricKey.LeadCoverage), Count(own, MetricKey.PlanJointness)));
        foreach (var key in new[] { MetricKey.OverdueContacts, MetricKey.LeadCoverage, MetricKey.PlanJointness, MetricKey.ZeroCommunication })
        {
            var list = await ListAsync(host, key);
            Assert.Equal((2, 1, House.Theo), (list.Of, list.Hidden, Assert.Single(list.Rows).PatientId!.Value));
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-153"), Trait("Rule", "P-120"), Trait("Rule", "K-142")]
    public async Task Flags_are_ones_own_of_the_days_on_which_one_shared_the_patient(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-09-20 09:00");
        host.House.Measured.Left[(House.Rosa, House.Lcsw.Id)] = Local("2026-10-01 09:00");
        foreach (var at in new[] { "2026-09-19 10:00", "2026-09-30 10:00", "2026-10-02 10:00" })
            host.House.Measured.Flags.Add(new FlagTime(Guid.CreateVersion7(), House.Rosa, FlagLevel.Urgent, Local(at), Local(at).AddHours(4), null));

        Assert.Equal(1, (await SeeAsync(host)).Of(MetricKey.AcknowledgeTime, MetricPart.Urgent)!.Open);
        Assert.Equal((0, 1), Count(await SeeAsync(host), MetricKey.AcknowledgedInTime));
        Assert.Equal(Day("2026-09-30"), Assert.Single((await ListAsync(host, MetricKey.AcknowledgeTime)).Rows).LastOn);
        Assert.Equal(3, (await SeeAsync(host, ofPractice: true)).Of(MetricKey.AcknowledgeTime, MetricPart.Urgent)!.Open);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140")]
    public async Task Pairs_that_never_talked_are_listed_as_pairs_and_none_that_talked_about_another_patient(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        host.House.Charts.Share(House.Theo, "2026-03-01 09:00");
        foreach (var patient in new[] { House.Rosa, House.Theo })
            host.House.Charts.Shared.Add(new(patient, House.Assistant.Id, House.Pmhnp.Id, Local("2026-03-01 09:00"), HasPrimary: false));
        await TalkedAsync(host, House.Rosa, "2026-09-20 10:00");

        var seen = await SeeAsync(host, House.Pmhnp);
        var list = await ListAsync(host, MetricKey.SilentPairs, House.Pmhnp);

        Assert.Equal(((1, 2), (3, 4)), (Count(seen, MetricKey.SilentPairs), Count(seen, MetricKey.ZeroCommunication)));
        var row = Assert.Single(list.Rows);
        Assert.Equal((1, 2, 0, 1), (list.Done, list.Of, list.Hidden, list.Count));
        Assert.Equal((null, House.Assistant.Id, House.Pmhnp.Id, House.Assistant.Id, "no contact in six months, 2 shared patients"), (row.PatientId, row.TherapistId, row.PrescriberId, row.WithId, row.Why));
        Assert.Equal(3, (await ListAsync(host, MetricKey.ZeroCommunication, House.Pmhnp)).Rows.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-153")]
    public async Task A_page_shows_the_first_five_hundred_and_a_file_has_all(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await MedicatedAsync(host, 501);

        var page = await ListAsync(host, MetricKey.LeadCoverage);
        var file = await As(host, House.Lcsw).RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetWholeListAsync(MetricKey.LeadCoverage, false, ct));

        Assert.Equal((500, 501, 501, 501), (page.Rows.Count, page.Count, file.Rows.Count, file.Count));
        Assert.DoesNotContain(file.Rows, row => row.Patient.Length == 0);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-140")]
    public async Task Months_that_were_made_are_kept_when_a_later_one_fails(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Measured.FailsAt = 3;

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<IMetricMonths>((months, ct) => months.FillAsync(ct)));

        Assert.Equal([Day("2026-04-01"), Day("2026-05-01")], await host.ReadAsync((db, ct) => db.KeptMetrics.OrderBy(kept => kept.Month).Select(kept => kept.Month).ToListAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-082")]
    public async Task What_the_program_does_is_in_no_figure_of_the_practice_and_in_those_of_its_people(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        host.House.Charts.Share(House.Theo, "2026-03-01 09:00");
        host.House.Charts.OfProgram.Add(House.Theo);
        await TalkedAsync(host, House.Rosa, "2026-10-05 10:00", isPart2: true);

        Assert.Equal((1, 1), ((await SeeAsync(host, ofPractice: true)).Of(MetricKey.LeadCoverage)!.Of, (await SeeAsync(host)).Of(MetricKey.LeadCoverage)!.Of));
        Assert.Equal(2, (await SeeAsync(host, ofPractice: true)).Of(MetricKey.ZeroCommunication)!.Hits);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-149"), Trait("Rule", "K-150")]
    public async Task Ones_own_messages_and_calls_are_those_in_which_one_takes_part(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Measured.Calls.Add(new CallTime(Guid.CreateVersion7(), Local("2026-10-05 10:00"), false, [House.Lcsw.Id, House.Pmhnp.Id]));
        host.House.Measured.Calls.Add(new CallTime(Guid.CreateVersion7(), Local("2026-10-06 10:00"), true, [House.Assistant.Id, House.Pmhnp.Id]));
        host.House.Charts.Share(House.Rosa);
        await host.As(House.Lcsw).RunAsync<IMessageAppService>((all, ct) => all.StartAsync(new NewThread(House.Rosa, [House.Pmhnp.Id], new NewMessage("She sleeps badly.")), ct));

        Assert.Equal(((0, 1), (1, 2)), (Count(await SeeAsync(host), MetricKey.CallsHeld), Count(await SeeAsync(host, House.Pmhnp), MetricKey.CallsHeld)));
        Assert.Equal((1, 0), ((await SeeAsync(host, House.Pmhnp)).Of(MetricKey.MessageReadTime, MetricPart.Normal)!.Open, (await SeeAsync(host, House.Assistant)).Of(MetricKey.MessageReadTime, MetricPart.Normal)!.Open));
        Assert.Equal(MetricStep.BookAgain, Assert.Single((await ListAsync(host, MetricKey.CallsHeld)).Rows).Step);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-153"), Trait("Rule", "P-100"), Trait("Rule", "P-102"), Trait("Rule", "K-040"), Trait("Rule", "P-120")]
    public async Task What_a_list_tells_of_a_chart_is_for_those_who_treat_the_patient_also_among_directors(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var patients = await MedicatedAsync(host, 2);
        foreach (var patient in patients)
            host.House.Measured.Flags.Add(new FlagTime(Guid.CreateVersion7(), patient, FlagLevel.Urgent, Local("2026-10-08 10:00"), Local("2026-10-08 14:00"), null));

        // The assistant is on the team of one of them, and in neither role more than that opens a flag, a plan or a medication.
        await host.Host.TreatAsync(House.Assistant.Id, patients[0]);
        foreach (var role in new[] { PracticeRole.Supervisor, PracticeRole.CareCoordinator })
        {
            foreach (var key in new[] { MetricKey.AcknowledgeTime, MetricKey.AcknowledgedInTime, MetricKey.PlanJointness, MetricKey.Coverage })
            {
                var list = await host.As(House.Assistant, role).RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetListAsync(key, true, ct));
                Assert.Equal((2, 1, patients[0]), (list.Of, list.Hidden, Assert.Single(list.Rows).PatientId!.Value));
            }
        }

        Assert.Equal((2, 2, 0), await HowManyAsync(host, MetricKey.LeadCoverage));
    }

    private static async Task<(int Of, int Shown, int Hidden)> HowManyAsync(CareHost host, MetricKey key)
    {
        var list = await ListAsync(host, key, ofPractice: true);
        return (list.Of, list.Rows.Count, list.Hidden);
    }

    private static async Task<IReadOnlyList<Guid>> MedicatedAsync(CareHost host, int count)
    {
        var patients = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var (at, patient) in patients.Index())
        {
            host.House.Patients[patient] = $"{2000 + at}";
            host.House.Charts.Share(patient, "2026-03-01 09:00");
            host.House.Measured.Prescribed.Add(new PrescribedFact(patient, House.Pmhnp.Id, Day("2026-03-01"), null));
        }

        await host.Host.TreatAsync(House.Lcsw.Id, [.. patients]);
        await host.Host.TreatAsync(House.Pmhnp.Id, [.. patients]);
        return patients;
    }

    private static Task ImportAsync(CareHost host, string name, string content)
    {
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [name] = () => new MemoryStream(Encoding.UTF8.GetBytes(content)) };
        return host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));
    }

    private static Task TalkedAsync(CareHost host, Guid patient, string at, bool takenBack = false, bool isPart2 = false, ContactKind how = ContactKind.Phone) => host.AsSystem.RunAsync<CoordinationDbContext>((db, ct) =>
    {
        var contact = QualifyingContact.Of(db.CurrentPractice, patient, StaffPair.Of(House.Lcsw.Id, House.Pmhnp.Id), how, Guid.CreateVersion7(), Local(at), isPart2);
        if (takenBack)
            contact.TakeBack(Local(at));
        db.Contacts.Add(contact);
        return db.SaveChangesAsync(ct);
    });

    private static Task<MetricsDto> SeeAsync(CareHost host, bool ofPractice) => DirectorAsync(host, (metrics, ct) => metrics.GetAsync(ofPractice, ct));

    private static Task<MetricsDto> SeeAsync(CareHost host, StaffMember? who = null) => As(host, who ?? House.Lcsw).RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(false, ct));

    private static Task<TResult> DirectorAsync<TResult>(CareHost host, Func<IMetricsAppService, CancellationToken, Task<TResult>> ask) => host.As(House.Assistant, PracticeRole.Supervisor).RunAsync(ask);

    private static Task<MetricListDto> ListAsync(CareHost host, MetricKey key, StaffMember? who = null, bool ofPractice = false) =>
        (ofPractice ? host.As(House.Assistant, PracticeRole.Supervisor) : As(host, who ?? House.Lcsw)).RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetListAsync(key, ofPractice, ct));

    private static Platform.Operations.IOperations As(CareHost host, StaffMember who) => host.As(who, who == House.Pmhnp ? PracticeRole.Prescriber : PracticeRole.Therapist);

    private static (int Hits, int Of) Count(MetricsDto metrics, MetricKey key) => (metrics.Of(key)!.Hits, metrics.Of(key)!.Of);

    private static MetricFigure Of(MonthFigures month, MetricKey key) => month.Figures.Single(figure => figure.Key == key && figure.Part == MetricPart.All);
}
