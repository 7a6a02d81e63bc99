using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What an appointment is, whenever it takes place.</summary>
internal sealed record BookingTerms(AppointmentKind Kind, Guid? TypeId, Guid LocationId, VisitMode Mode, string? Link, string? Title);

/// <summary>Where it is, and whose clock is meant.</summary>
internal sealed record BookingPlace(LocationProfile Location, IReadOnlyList<LocationProfile> Locations)
{
    public TimeZoneInfo Zone => Location.Zone;
}

/// <summary>What the caller may change.</summary>
/// <param name="OnlyWith">Only what is with this one; null = everything.</param>
internal readonly record struct BookingReach(bool MayBook, Guid? OnlyWith)
{
    public bool Includes(IReadOnlyCollection<Guid> staffIds) => MayBook && (OnlyWith is not { } me || staffIds.Contains(me));
}

/// <summary>Reads what somebody asks to book, and refuses what could never be booked.</summary>
internal sealed class BookingDesk(SchedulingDbContext db, IPracticeDirectory practices, IStaffDirectory staff, IPatientDirectory patients, IAccess access)
{
    /// <summary>P-110: clinicians book what they take part in themselves.</summary>
    public void DemandOwn(IReadOnlyCollection<Guid> staffIds, string? field = null)
    {
        if (!MayChange(staffIds))
            throw SchedulingErrors.NotYourAppointment(field);
    }

    /// <summary>The same, and colleagues are asked into a call alone: nobody else's time is taken, and no chart is opened for them (P-120).</summary>
    /// <param name="before">With whom it was.</param>
    public void DemandOwn(AppointmentKind kind, IReadOnlyCollection<Guid> staffIds, IReadOnlyCollection<Guid> before, string field)
    {
        DemandOwn(staffIds, field);
        if (kind != AppointmentKind.CoordinationCall && access.IsForOwnOnly(SchedulingPermissions.Calendar.Book) && staffIds.Any(id => id != access.Caller.StaffId && !before.Contains(id)))
            throw SchedulingErrors.NotForColleagues(field);
    }

    public bool MayChange(IReadOnlyCollection<Guid> staffIds) => Reach().Includes(staffIds);

    /// <summary>Asked once where many are shown.</summary>
    public BookingReach Reach() => new(
        access.May(SchedulingPermissions.Calendar.Book), access.IsForOwnOnly(SchedulingPermissions.Calendar.Book) ? access.Caller.StaffId ?? Guid.AllBitsSet : null);

    public async Task<IReadOnlyDictionary<Guid, StaffMember>> DemandStaffAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var all = await staff.GetAllAsync(cancellationToken);
        foreach (var missing in ids.Where(id => !all.ContainsKey(id)))
            throw SchedulingErrors.StaffNotFound(missing);
        return all;
    }

    public async Task<BookingPlace> WhereAsync(Guid? locationId, Guid? roomId, CancellationToken cancellationToken)
    {
        var locations = (await practices.GetAsync(cancellationToken)).Locations;
        var room = roomId is { } id ? await ActiveRoomAsync(id, cancellationToken) : null;
        if (locationId is { } given && locations.All(one => one.Id != given))
            throw SchedulingErrors.LocationNotFound(given);
        Check.That(
            room is null || locationId is null || room.LocationId == locationId,
            nameof(BookAppointment.RoomId), "RoomId is a room of another location; choose one of this location, or the other location.");
        return new BookingPlace(locations.OrMain(locationId ?? room?.LocationId), locations);
    }

    public async Task<AppointmentType> OfferedTypeAsync(Guid id, CancellationToken cancellationToken) =>
        await db.AppointmentTypes.AsNoTracking().SingleOrDefaultAsync(type => type.Id == id && type.IsActive, cancellationToken) ?? throw SchedulingErrors.TypeNotFound(id);

    /// <summary>Checks who is asked for, what and where; when is the placement's.</summary>
    public async Task<(BookingTerms Terms, BookingPlace Place, AppointmentType? Type)> ReadAsync(BookAppointment booking, CancellationToken cancellationToken)
    {
        BookingChecks.Demand(booking);
        DemandOwn(booking.Kind, booking.StaffIds, [], nameof(booking.StaffIds));
        await DemandPatientsAsync(booking, cancellationToken);
        var place = await WhereAsync(booking.LocationId, booking.RoomId, cancellationToken);
        var type = booking.TypeId is { } id ? await OfferedTypeAsync(id, cancellationToken) : null;
        var mode = booking.Mode ?? type?.Mode ?? VisitMode.InPerson;
        var link = booking.Link ?? (mode == type?.Mode ? type.Link : null);
        return (new BookingTerms(booking.Kind, type?.Id, place.Location.Id, mode, VisitLink.Checked(link, mode), BookingChecks.Title(booking)), place, type);
    }

    public static Placement Placed(BookAppointment booking, BookingPlace place, AppointmentType? type)
    {
        var minutes = booking.Minutes ?? type?.Minutes ?? SlotQuestion.CallMinutes;
        Lengths.Demand(minutes, booking.Kind == AppointmentKind.Block ? SchedulingLimits.LongestBlockMinutes : SchedulingLimits.LongestMinutes);
        return new Placement(place.Zone, booking.When, minutes, type?.Buffer ?? 0, booking.StaffIds, booking.RoomId);
    }

    /// <summary>Whoever may book for themselves alone names in a call only patients whom they treat.</summary>
    private async Task DemandPatientsAsync(BookAppointment booking, CancellationToken cancellationToken)
    {
        var permission = booking.Kind == AppointmentKind.CoordinationCall && access.IsForOwnOnly(SchedulingPermissions.Calendar.Book)
            ? SchedulingPermissions.Stays.View
            : SchedulingPermissions.Calendar.Book;
        foreach (var patient in booking.PatientIds)
        {
            await access.DemandAsync(permission, patient, cancellationToken);
            await patients.DemandAsync(patient, cancellationToken);
        }
    }

    private async Task<Room> ActiveRoomAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Rooms.AsNoTracking().SingleOrDefaultAsync(room => room.Id == id && room.IsActive, cancellationToken) ?? throw SchedulingErrors.RoomNotFound(id);
}
