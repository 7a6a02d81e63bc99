using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>What the calendar is told of calls by the module in which they are held.</summary>
[Trait("Rule", "K-085"), Trait("Rule", "K-150")]
public sealed class CallMarkTests
{
    private static readonly DateTimeOffset Ten = NewYork.Zone.InstantOf(new DateTime(2026, 10, 12, 10, 0, 0));

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_call_that_was_held_before_its_time_is_kept_and_one_to_come_is_not_missed(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var (early, late) = ((await host.AsSystem.BookedAsync(Call("2026-10-12 10:00"))).Id, (await host.AsSystem.BookedAsync(Call("2026-10-12 11:00"))).Id);
        host.Clock.AdjustTime(Ten.AddMinutes(-20));

        await MarkAsync(host, early, held: true);
        await MarkAsync(host, late, held: false);

        Assert.Equal((AppointmentStatus.Kept, AppointmentStatus.Booked), (await StatusAsync(host, early), await StatusAsync(host, late)));
        Assert.Equal([true, false], (await host.AsSystem.RunAsync<ICallTimes, IReadOnlyList<CallTime>>((calls, ct) => calls.GetAsync(null, new Interval(Ten.AddDays(-1), Ten.AddDays(1)), ct))).Select(one => one.WasHeld));
        host.Clock.AdjustTime(Ten.AddHours(2));
        await MarkAsync(host, early, held: false);
        Assert.Equal(AppointmentStatus.Kept, await StatusAsync(host, early));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Open_are_calls_that_are_over_and_of_which_nobody_has_said_whether_they_were_held(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var ids = new List<Guid>();
        foreach (var at in new[] { "2026-10-12 09:00", "2026-10-12 10:00", "2026-10-12 11:00", "2026-10-12 12:00" })
            ids.Add((await host.AsSystem.BookedAsync(Call(at))).Id);
        host.Clock.AdjustTime(Ten.AddHours(1).AddMinutes(20));
        await MarkAsync(host, ids[0], held: true);

        Assert.Equal([ids[1], ids[2]], await OpenAsync(host));
        await MarkAsync(host, ids[1], held: false);
        Assert.Equal([ids[2]], await OpenAsync(host));
    }

    private static async Task<IEnumerable<Guid>> OpenAsync(TestHost host) => (await host.AsSystem.RunAsync<ICallAppointments, IReadOnlyList<OpenCall>>(
        (calls, ct) => calls.GetOpenAsync(Ten.AddDays(-1), host.Clock.GetUtcNow(), ct))).Select(one => one.Id);

    private static Task MarkAsync(TestHost host, Guid id, bool held) => host.AsSystem.RunAsync<ICallAppointments>((calls, ct) => calls.MarkAsync(id, held, ct));

    private static async Task<AppointmentStatus> StatusAsync(TestHost host, Guid id) =>
        (await host.AsSystem.RunAsync<ICallAppointments, CallAppointment?>((calls, ct) => calls.GetAsync(id, ct)))!.Status;
}
