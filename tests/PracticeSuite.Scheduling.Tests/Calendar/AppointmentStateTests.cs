using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>What can be done with an appointment that is under way, at noon on its day.</summary>
public sealed class AppointmentStateTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    private static readonly Dictionary<string, Action<Appointment>> Acts = new(StringComparer.Ordinal)
    {
        ["cancel"] = one => one.Cancel(CancelReason.PatientAsked, 24, TestHost.DefaultNow),
        ["check in"] = one => one.CheckIn(TestHost.DefaultNow, Today),
        ["keep"] = one => one.Keep(TestHost.DefaultNow),
        ["miss"] = one => one.MarkNoShow(TestHost.DefaultNow),
        ["move"] = one => one.Move(Place("2026-10-09 14:00"), NewYork.Id),
        ["take back"] = one => one.TakeBack(),
        ["take in"] = one => one.TakeIn(TestHost.DefaultNow, Today),
    };

    [Theory]
    [InlineData("", "cancel, check in, keep, miss, move, take in")]
    [InlineData("check in", "cancel, keep, miss, take back, take in")]
    [InlineData("take in", "keep, take back")]
    [InlineData("keep", "take back")]
    [InlineData("miss", "take back")]
    [InlineData("cancel", "")]
    [InlineData("keep, take back", "cancel, check in, keep, miss, move, take in")]
    public void After_what_was_done_these_can_be(string done, string can)
    {
        var possible = Acts.Where(act => Record.Exception(() => act.Value(After(AppointmentKind.Patient, done))) is null).Select(act => act.Key);

        Assert.Equal(can, string.Join(", ", possible));
    }

    [Theory]
    [InlineData(AppointmentKind.CoordinationCall, "cancel, keep, miss, move")]
    [InlineData(AppointmentKind.Block, "cancel, move")]
    public void To_a_call_no_patient_comes_and_a_block_is_no_meeting(AppointmentKind kind, string can) =>
        Assert.Equal(can, string.Join(", ", Acts.Where(act => Record.Exception(() => act.Value(After(kind, ""))) is null).Select(act => act.Key)));

    [Theory]
    [InlineData(CancelReason.PatientIll, 24, AppointmentStatus.LateCanceled)]
    [InlineData(CancelReason.PatientIll, 2, AppointmentStatus.Canceled)]
    [InlineData(CancelReason.BookedInError, 24, AppointmentStatus.Canceled)]
    public void Late_is_whoever_cancels_for_the_patient_within_the_hours(CancelReason reason, int hours, AppointmentStatus status)
    {
        var one = Booked(AppointmentKind.Patient, "2026-10-09 15:00");

        one.Cancel(reason, hours, TestHost.DefaultNow);

        Assert.Equal(status, one.Status);
        Assert.All(one.Reservations, held => Assert.Equal(ReservationState.Released, held.State));
    }

    [Fact]
    public void Whoever_it_was_with_before_is_free_and_found_again_when_it_moves_back()
    {
        var one = Booked(AppointmentKind.Patient, "2026-10-09 11:45");

        one.Move(Place("2026-10-09 14:00", Chen.Id), NewYork.Id);
        var moved = one.Reservations.Select(held => (held.CalendarId, held.State)).ToList();
        one.Move(Place("2026-10-09 14:00"), NewYork.Id);

        Assert.Equal([(Patel.Id, ReservationState.Replaced), (Chen.Id, ReservationState.Held)], moved);
        Assert.Equal([(Patel.Id, ReservationState.Held), (Chen.Id, ReservationState.Replaced)], one.Reservations.Select(held => (held.CalendarId, held.State)));
        Assert.Equal([Patel.Id], one.StaffIds);
    }

    [Fact]
    public void A_refusal_says_how_it_is_and_what_to_do()
    {
        var refusal = Assert.Throws<BusinessException>(() => After(AppointmentKind.Patient, "keep").CheckIn(TestHost.DefaultNow, Today));

        Assert.Equal("The appointment is kept, so you cannot check the patient in; take that back first.", refusal.Message);
    }

    private static Appointment After(AppointmentKind kind, string done)
    {
        var one = Booked(kind, "2026-10-09 11:45");
        foreach (var act in done.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Acts[act](one);
        return one;
    }

    private static Appointment Booked(AppointmentKind kind, string at) => Appointment.Book(
        PracticeId.New(), new BookingTerms(kind, null, NewYork.Id, VisitMode.InPerson, null, null), Place(at), "test user", TestHost.DefaultNow);

    private static Placement Place(string at, Guid? with = null) => new(NewYork.Zone, At(at), 30, 0, [with ?? Patel.Id], null);
}
