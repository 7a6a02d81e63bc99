using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Calls;

public sealed class CallOutcomeTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-086"), Trait("Rule", "K-121"), Trait("Rule", "B-082"), Trait("Rule", "K-120"), Trait("Rule", "K-123"), Trait("Rule", "B-075")]
    public async Task Both_attest_once_and_the_patient_has_one_contact_one_stretch_that_counts_and_one_note(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        await host.EnrollAsync(House.Theo);
        var id = await host.HoldAsync((House.Rosa, 360), (House.Theo, 40));

        await host.AttestAsync(House.Lcsw, id);
        await host.AttestAsync(House.Lcsw, id);
        var attested = await host.AttestAsync(House.Pmhnp, id);

        var contact = Assert.Single(await host.ContactsAsync());
        Assert.Equal((House.Rosa, ContactKind.CallSegment, CallDesk.Ten.AddSeconds(360)), (contact.PatientId, contact.Kind, contact.At));
        Assert.Equal(new[] { House.Lcsw.Id, House.Pmhnp.Id }.Order(), [contact.FirstId, contact.SecondId]);
        var entries = await host.EntriesAsync();
        Assert.Equal(
            new[] { (House.Lcsw.Id, House.Rosa), (House.Lcsw.Id, House.Theo), (House.Pmhnp.Id, House.Rosa), (House.Pmhnp.Id, House.Theo) }.Order(),
            entries.Select(entry => (entry.StaffId, entry.PatientId)).Order());
        Assert.All(entries, entry => Assert.Equal(
            (CareActivity.TeamCall, CareProgram.Bhi, EntrySource.Call, $"{id}", entry.PatientId == House.Rosa ? 360.0 : 40.0, true),
            (entry.Activity, entry.Program, entry.Source, entry.CallReference, (entry.End - entry.Start).TotalSeconds, entry.AttestedAt is not null)));
        Assert.Equal((360, 40), (await host.CountedAsync(House.Rosa), await host.CountedAsync(House.Theo)));
        Assert.Equal(House.Rosa, Assert.Single(host.Calls.Drafts).Patient);
        Assert.All(attested.People, person => Assert.NotNull(person.AttestedAt));
        Assert.Equal(AppointmentStatus.Kept, host.Calls.Booked[id].Status);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-166"), Trait("Rule", "K-032"), Trait("Rule", "K-140")]
    public async Task A_call_about_several_is_a_contact_for_nobody_who_was_not_talked_about(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-03-01 09:00");
        host.House.Charts.Share(House.Theo, "2026-03-01 09:00");
        var id = host.Book([House.Rosa, House.Theo]);
        await host.JoinAsync(House.Lcsw, id);
        await host.JoinAsync(House.Pmhnp, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 600);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Lcsw, id);
        var held = await host.AttestAsync(House.Pmhnp, id);

        Assert.NotNull(held.HeldAt);
        Assert.Equal(new[] { House.Rosa, House.Theo }.Order(), held.Agenda.Select(line => line.PatientId!.Value).Order());
        Assert.Equal(House.Rosa, Assert.Single(await host.ContactsAsync()).PatientId);
        var due = (await host.AsSystem.RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([House.Rosa, House.Theo], ct))).ToDictionary(one => one.PatientId, one => one.LastOn);
        Assert.Equal((new DateOnly(2026, 9, 8), null), (due[House.Rosa]!.Value, due[House.Theo]));
        var silent = (await host.As(House.Lcsw).RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(false, ct))).Of(MetricKey.ZeroCommunication)!;
        Assert.Equal((1, 2), (silent.Hits, silent.Of));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086")]
    public async Task Two_windows_that_attest_at_once_leave_one_entry(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        var id = await host.HoldAsync((House.Rosa, 90));

        var outcomes = await Race.BetweenAsync(() => host.AttestAsync(House.Lcsw, id), () => host.AttestAsync(House.Lcsw, id));

        Assert.Contains(null, outcomes);
        Assert.Single(await host.EntriesAsync());
        Assert.Single(await host.ContactsAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-120")]
    public async Task Who_is_not_enrolled_has_a_contact_and_no_minutes(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await host.HoldAsync((House.Rosa, 90));

        await host.AttestAsync(House.Lcsw, id);

        Assert.Single(await host.ContactsAsync());
        Assert.Empty(await host.EntriesAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086")]
    public async Task The_draft_says_who_talked_how_long_about_what_and_what_was_decided(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.Calls.Lines.Add(new(House.Rosa, Charting.Contracts.Agendas.AgendaReason.MedicationChange, "methylphenidate started", ""));
        var id = await host.HoldAsync((House.Rosa, 90));
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Keep the dose"), ct));
        var typo = (await host.CallAsync(House.Pmhnp, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Kep"), ct))).Items[^1];
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WithdrawAsync(id, typo.Id, ct)).ThrowsAsync("Coordination:NotYourCallItem");
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.WithdrawAsync(id, typo.Id, ct));
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Watch sleep", House.Lcsw.Id, new DateOnly(2026, 9, 15)), ct));

        await host.AttestAsync(House.Lcsw, id);

        var body = Assert.Single(host.Calls.Drafts).Body;
        Assert.Equal(["Contact", "Exchanged", "Plan"], body.Sections.Select(section => section.Key));
        Assert.Contains("1 min 30 s", body.Sections[0].Text, StringComparison.Ordinal);
        Assert.Equal("Topic: methylphenidate started\nDecided: Keep the dose", body.Sections[1].Text);
        Assert.EndsWith("by 15 Sep 2026: Watch sleep", body.Sections[2].Text, StringComparison.Ordinal);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "more"), ct)).ThrowsAsync("Coordination:CallAttested");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task A_call_in_which_one_was_alone_is_held_when_another_confirms_it_within_48_hours(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = host.Book([House.Rosa]);
        await host.JoinAsync(House.Lcsw, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 90, House.Lcsw);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Lcsw, id).ThrowsAsync("Coordination:CallNotHeld");
        await host.ConfirmAsync(House.Lcsw, id);
        await host.ConfirmAsync(House.Lcsw, id);
        await host.AttestAsync(House.Lcsw, id).ThrowsAsync("Coordination:CallNotHeld");
        host.Host.Clock.Advance(TimeSpan.FromHours(48));
        var waiting = await host.As(House.Pmhnp).RunAsync<ICallTaskAppService, IReadOnlyList<WaitingCallDto>>((tasks, ct) => tasks.GetWaitingAsync(ct));
        var confirmed = await host.ConfirmAsync(House.Pmhnp, id);
        await host.AttestAsync(House.Lcsw, id);

        Assert.Equal(id, Assert.Single(waiting).CallId);
        Assert.NotNull(confirmed.HeldAt);
        Assert.Single(await host.ContactsAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task After_48_hours_nobody_confirms_it_any_more(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = host.Book([House.Rosa]);
        await host.ConfirmAsync(House.Lcsw, id);
        host.Host.Clock.Advance(TimeSpan.FromHours(48).Add(TimeSpan.FromSeconds(1)));

        await host.ConfirmAsync(House.Pmhnp, id).ThrowsAsync("Coordination:ConfirmedTooLate");

        await host.AttestAsync(House.Lcsw, id).ThrowsAsync("Coordination:CallNotHeld");
        Assert.Empty(await host.ContactsAsync());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task Less_than_a_minute_together_is_no_call(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await host.HoldAsync((House.Rosa, 59));

        await host.AttestAsync(House.Lcsw, id).ThrowsAsync("Coordination:CallNotHeld");
        Assert.Equal(AppointmentStatus.Booked, host.Calls.Booked[id].Status);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task A_call_that_did_not_take_place_says_so_in_the_calendar_and_one_that_did_cannot(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var missed = host.Book([House.Rosa]);
        var held = await host.HoldAsync((House.Theo, 90));

        var shown = await host.CallAsync(House.Pmhnp, (calls, ct) => calls.MissAsync(missed, ct));

        Assert.Equal((CallState.Missed, AppointmentStatus.NoShow), (shown.State, host.Calls.Booked[missed].Status));
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.MissAsync(held, ct)).ThrowsAsync("Coordination:CallHeld");
        await host.ConfirmAsync(House.Lcsw, missed).ThrowsAsync("Coordination:CallMissed");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task A_call_in_whose_room_another_is_now_did_not_fail_to_take_place_yet(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = host.Book([House.Rosa]);
        await host.JoinAsync(House.Pmhnp, id);

        await host.CallAsync(House.Lcsw, (calls, ct) => calls.MissAsync(id, ct)).ThrowsAsync("Coordination:SomebodyInCall");
        Assert.Equal(AppointmentStatus.Booked, host.Calls.Booked[id].Status);
        host.Host.Clock.Advance(CallLimits.Gone.Add(TimeSpan.FromSeconds(1)));
        var missed = await host.CallAsync(House.Lcsw, (calls, ct) => calls.MissAsync(id, ct));

        Assert.Equal(CallState.Missed, missed.State);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-081")]
    public async Task Whoever_attests_after_72_hours_says_why(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        var id = await host.HoldAsync((House.Rosa, 90));
        host.Host.Clock.Advance(TimeSpan.FromHours(73));

        await host.AttestAsync(House.Lcsw, id).ThrowsAsync("Coordination:LateReasonNeeded");
        Assert.Empty(await host.ContactsAsync());
        await host.AttestAsync(House.Lcsw, id, "was ill");

        Assert.Equal("was ill", Assert.Single(await host.EntriesAsync()).LateReason);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-032"), Trait("Rule", "K-120")]
    public async Task Two_minutes_in_the_doorway_count_as_a_call_once_the_other_confirms(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Team.AddRange([House.Lcsw.Id, House.Pmhnp.Id]);
        host.Host.Clock.AdjustTime(CallDesk.Ten);
        await host.EnrollAsync(House.Rosa);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.CallNowAsync(House.Rosa, House.FrontDesk.Id, ct)).ThrowsAsync("Coordination:NotColleague");

        var call = await host.CallAsync(House.Lcsw, (calls, ct) => calls.CallNowAsync(House.Rosa, House.Pmhnp.Id, ct));
        await host.WaitAsync(call.Id, 120, House.Lcsw);
        await host.EndAsync(House.Lcsw, call.Id);
        await host.ConfirmAsync(House.Lcsw, call.Id);
        var waiting = await host.As(House.Pmhnp).RunAsync<ICallTaskAppService, IReadOnlyList<WaitingCallDto>>((tasks, ct) => tasks.GetWaitingAsync(ct));
        await host.ConfirmAsync(House.Pmhnp, call.Id);
        await host.AttestAsync(House.Pmhnp, call.Id);
        var chart = await host.As(House.Lcsw).RunAsync<ICallTaskAppService, IReadOnlyList<PatientCallDto>>((tasks, ct) => tasks.GetOfPatientAsync(House.Rosa, ct));

        Assert.Equal((call.Id, false), (Assert.Single(waiting).CallId, call.HasAppointment));
        Assert.Single(await host.ContactsAsync());
        Assert.Equal(120, await host.CountedAsync(House.Rosa));
        Assert.Equal((120L, true, true), Assert.Single(chart.Select(one => (one.Talked.Value, one.IsHeld, one.MayOpen))));
    }
}
