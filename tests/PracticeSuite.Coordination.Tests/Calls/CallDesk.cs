using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Tests.Calls;

/// <summary>What people of the house do in a call.</summary>
internal static class CallDesk
{
    public static readonly DateTimeOffset Ten = CareHost.Local("2026-09-08 10:00");

    /// <summary>Booked from ten to a quarter past, and it is ten.</summary>
    public static Guid Book(this CareHost host, IReadOnlyList<Guid> about, DateTimeOffset? start = null, params StaffMember[] who)
    {
        var (id, at) = (Guid.CreateVersion7(), start ?? Ten);
        host.Calls.Booked[id] = new CallAppointment(
            id, AppointmentStatus.Booked, at, at.AddMinutes(15), House.NewYork.TimeZoneId, [.. (who.Length == 0 ? [House.Lcsw, House.Pmhnp] : who).Select(one => one.Id)],
            [.. about.Select(patient => new CallPatientFact(patient, false))]);
        host.House.Charts.Team.AddRange([House.Lcsw.Id, House.Pmhnp.Id]);
        host.Host.Clock.AdjustTime(at);
        return id;
    }

    public static Task<TResult> CallAsync<TResult>(this CareHost host, StaffMember who, Func<ICallAppService, CancellationToken, Task<TResult>> act) => host.As(who).RunAsync(act);

    public static Task<CallDto> RoomAsync(this CareHost host, StaffMember who, Guid id) => host.CallAsync(who, (calls, ct) => calls.GetAsync(id, ct));

    public static Task<CallDto> JoinAsync(this CareHost host, StaffMember who, Guid id) => host.CallAsync(who, (calls, ct) => calls.JoinAsync(id, ct));

    public static async Task<CallDto> DiscussAsync(this CareHost host, StaffMember who, Guid id, Guid patient)
    {
        var shown = await host.RoomAsync(who, id);
        return await host.CallAsync(who, (calls, ct) => calls.DiscussAsync(id, shown.Version, patient, ct));
    }

    public static async Task<CallDto> EndAsync(this CareHost host, StaffMember who, Guid id)
    {
        var shown = await host.RoomAsync(who, id);
        return await host.CallAsync(who, (calls, ct) => calls.EndAsync(id, shown.Version, ct));
    }

    public static Task<CallDto> AttestAsync(this CareHost host, StaffMember who, Guid id, string? late = null) => host.CallAsync(who, (calls, ct) => calls.AttestAsync(id, late, ct));

    public static Task<CallDto> ConfirmAsync(this CareHost host, StaffMember who, Guid id) => host.CallAsync(who, (calls, ct) => calls.ConfirmAsync(id, ct));

    /// <summary>Whoever of them is in the room says so as their pages do.</summary>
    public static async Task WaitAsync(this CareHost host, Guid id, int seconds, params StaffMember[] here)
    {
        for (var passed = 0; passed < seconds;)
        {
            var step = Math.Min(20, seconds - passed);
            host.Host.Clock.Advance(TimeSpan.FromSeconds(step));
            passed += step;
            foreach (var who in here.Length == 0 ? [House.Lcsw, House.Pmhnp] : here)
                await host.CallAsync(who, (calls, ct) => calls.StayAsync(id, ct));
        }
    }

    /// <summary>Both join, speak about each of the patients for so many seconds, and end it.</summary>
    public static async Task<Guid> HoldAsync(this CareHost host, params (Guid Patient, int Seconds)[] talked)
    {
        var id = host.Book([.. talked.Select(one => one.Patient)]);
        await host.JoinAsync(House.Lcsw, id);
        await host.JoinAsync(House.Pmhnp, id);
        foreach (var (patient, seconds) in talked)
        {
            await host.DiscussAsync(House.Lcsw, id, patient);
            await host.WaitAsync(id, seconds);
        }

        await host.EndAsync(House.Lcsw, id);
        return id;
    }

    public static Task<EnrollmentDto> EnrollAsync(this CareHost host, Guid patient) => host.EnrollAsync(patient, House.Pmhnp);

    public static Task<List<QualifyingContact>> ContactsAsync(this CareHost host) => host.ReadAsync((db, ct) => db.Contacts.AsNoTracking().ToListAsync(ct));

    public static Task<List<Coordination.Time.CoordinationEntry>> EntriesAsync(this CareHost host) => host.ReadAsync((db, ct) => db.Entries.AsNoTracking().ToListAsync(ct));

    public static async Task<long> CountedAsync(this CareHost host, Guid patient) =>
        IntervalSet.Of((await host.MonthAsync(patient))!.Entries.Select(entry => entry.When)).Length.Value;
}
