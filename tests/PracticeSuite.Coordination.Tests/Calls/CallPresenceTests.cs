using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Calls;

public sealed class CallPresenceTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086"), Trait("Rule", "B-082")]
    public async Task Whoever_did_not_come_attests_nothing_and_talked_with_nobody(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        var id = await OpenAsync(host);
        await host.JoinAsync(House.Pmhnp, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 90);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Assistant, id).ThrowsAsync("Coordination:TookNoPart");
        var waiting = await host.As(House.Assistant).RunAsync<ICallTaskAppService, IReadOnlyList<WaitingCallDto>>((tasks, ct) => tasks.GetWaitingAsync(ct));
        var attested = await host.AttestAsync(House.Lcsw, id);

        Assert.Empty(waiting);
        Assert.Equal([true, true, false], attested.People.Select(one => one.TookPart));
        Assert.Equal([House.Lcsw.Id], (await host.EntriesAsync()).Select(entry => entry.StaffId));
        var contact = Assert.Single(await host.ContactsAsync());
        Assert.Equal(new[] { House.Lcsw.Id, House.Pmhnp.Id }.Order(), [contact.FirstId, contact.SecondId]);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086"), Trait("Rule", "B-082")]
    public async Task Whoever_came_later_has_the_minutes_from_then_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        var id = await OpenAsync(host);
        await host.JoinAsync(House.Assistant, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 100, House.Lcsw, House.Assistant);
        await host.JoinAsync(House.Pmhnp, id);
        await host.WaitAsync(id, 80, House.Lcsw, House.Assistant, House.Pmhnp);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Pmhnp, id);
        await host.AttestAsync(House.Lcsw, id);

        var entries = (await host.EntriesAsync()).ToDictionary(entry => entry.StaffId);
        Assert.Equal((CallDesk.Ten.AddSeconds(100), CallDesk.Ten.AddSeconds(180)), (entries[House.Pmhnp.Id].Start, entries[House.Pmhnp.Id].End));
        Assert.Equal((CallDesk.Ten, CallDesk.Ten.AddSeconds(180)), (entries[House.Lcsw.Id].Start, entries[House.Lcsw.Id].End));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086"), Trait("Rule", "B-075"), Trait("Rule", "K-032")]
    public async Task Whoever_left_and_came_back_has_the_minutes_in_which_they_were_there_and_no_contact_of_the_others(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        await host.EnrollAsync(House.Theo);
        var id = host.Book([House.Rosa, House.Theo], null, House.Lcsw, House.Pmhnp, House.Assistant);
        foreach (var who in new[] { House.Lcsw, House.Pmhnp, House.Assistant })
            await host.JoinAsync(who, id);
        await host.DiscussAsync(House.Lcsw, id, House.Theo);
        await host.WaitAsync(id, 120, House.Lcsw, House.Pmhnp, House.Assistant);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 600, House.Lcsw, House.Assistant);
        await host.DiscussAsync(House.Lcsw, id, House.Theo);
        await host.WaitAsync(id, 100, House.Lcsw, House.Assistant);
        await host.JoinAsync(House.Pmhnp, id);
        await host.WaitAsync(id, 80, House.Lcsw, House.Pmhnp, House.Assistant);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Pmhnp, id);

        Assert.Equal(
            [(House.Theo, CallDesk.Ten, 120), (House.Theo, CallDesk.Ten.AddSeconds(820), 80)],
            (await host.EntriesAsync()).OrderBy(entry => entry.Start).Select(entry => (entry.PatientId, entry.Start, (int)(entry.End - entry.Start).TotalSeconds)));
        var contacts = await host.ContactsAsync();
        Assert.Equal((House.Lcsw.Id, House.Assistant.Id), Assert.Single(contacts.Where(one => one.PatientId == House.Rosa).Select(one => Pair(one.FirstId, one.SecondId))));
        Assert.Equal(3, contacts.Count(one => one.PatientId == House.Theo));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086"), Trait("Rule", "B-075")]
    public async Task Whoever_stays_on_alone_has_the_minutes_until_the_other_left(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa);
        var id = await OpenAsync(host);
        await host.JoinAsync(House.Pmhnp, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 80, House.Lcsw, House.Pmhnp);
        await host.WaitAsync(id, 600, House.Lcsw);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Lcsw, id);

        var entry = Assert.Single(await host.EntriesAsync());
        Assert.Equal((CallDesk.Ten, CallDesk.Ten.AddSeconds(80)), (entry.Start, entry.End));
        Assert.EndsWith("talked about for 1 min 20 s.", Assert.Single(host.Calls.Drafts).Body.Sections[0].Text, StringComparison.Ordinal);
        Assert.Equal(CallDesk.Ten.AddSeconds(80), Assert.Single(await host.ContactsAsync()).At);
    }

    [Fact, Trait("Rule", "B-075")]
    public void Of_whoever_left_twice_all_three_times_are_known()
    {
        var call = CoordinationCall.Open(new PracticeId(Guid.CreateVersion7()), null, [House.Lcsw.Id, House.Pmhnp.Id], CallDesk.Ten, CallDesk.Ten.AddMinutes(15), House.NewYork.TimeZoneId);
        var here = new CallPresence(call, House.Lcsw.Id, CallDesk.Ten);

        Stay(0, 60);
        here.Meet(CallDesk.Ten.AddSeconds(60));
        Stay(60, 300);
        Stay(600, 660);
        Stay(900, 960);

        Assert.Equal([(0, 300), (600, 660), (900, 960)], here.Stays(CallDesk.Ten.AddSeconds(2_000)).Select(stay => ((int)(stay.Start - CallDesk.Ten).TotalSeconds, (int)(stay.End - CallDesk.Ten).TotalSeconds)));

        void Stay(int from, int to)
        {
            for (var at = from; at <= to; at += 20)
                here.Stay(CallDesk.Ten.AddSeconds(at));
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task Who_met_before_the_call_was_moved_did_not_meet_in_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await OpenAsync(host);
        await host.JoinAsync(House.Pmhnp, id);
        await host.WaitAsync(id, 80);
        var week = CallDesk.Ten.AddDays(7);
        host.Calls.Booked[id] = host.Calls.Booked[id] with { Start = week, End = week.AddMinutes(15) };
        host.Host.Clock.AdjustTime(week);

        var moved = await host.RoomAsync(House.Lcsw, id);
        await host.JoinAsync(House.Lcsw, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 80, House.Lcsw);
        var ended = await host.EndAsync(House.Lcsw, id);

        Assert.All(moved.People, one => Assert.Null(one.JoinedAt));
        Assert.Equal([week, null, null], ended.People.Select(one => one.JoinedAt));
        Assert.Null(ended.HeldAt);
        await host.AttestAsync(House.Lcsw, id).ThrowsAsync("Coordination:CallNotHeld");
        Assert.Equal(AppointmentStatus.Booked, host.Calls.Booked[id].Status);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085"), Trait("Rule", "K-084")]
    public async Task Whoever_marks_it_as_held_does_not_end_it_for_those_who_are_in_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await OpenAsync(host);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 20, House.Lcsw);

        var marked = await host.ConfirmAsync(House.Assistant, id);
        await host.WaitAsync(id, 60, House.Lcsw);
        var ended = await host.EndAsync(House.Lcsw, id);

        Assert.Equal((null, House.Assistant.Id), (marked.EndedAt, marked.MarkedById));
        Assert.NotNull(marked.Agenda[0].NowSince);
        Assert.Equal(80, ended.Agenda[0].Talked.Value);
    }

    private static (Guid One, Guid Other) Pair(Guid first, Guid second) => first == House.Lcsw.Id ? (first, second) : (second, first);

    /// <summary>Three are to speak, and the first is in the room.</summary>
    private static async Task<Guid> OpenAsync(CareHost host)
    {
        var id = host.Book([House.Rosa], null, House.Lcsw, House.Pmhnp, House.Assistant);
        await host.JoinAsync(House.Lcsw, id);
        return id;
    }
}
