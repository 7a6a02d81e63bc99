using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Contracts.Calls;

/// <summary>Calls between clinicians as the calendar has them, for the module in which they are held; whoever calls decides who may know.</summary>
public interface ICallAppointments
{
    /// <summary>Null where there is no appointment of the id, or it is no call.</summary>
    Task<CallAppointment?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Calls that began at or after <paramref name="since"/>, ended at or before <paramref name="until"/>, and of which the calendar does not say whether they were held.</summary>
    Task<IReadOnlyList<OpenCall>> GetOpenAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// The calendar tells that it was held, also before its time, or that it was not; one that somebody has marked or canceled already stays as it is, and one
    /// that is still to come is not missed.
    /// </summary>
    Task MarkAsync(Guid id, bool held, CancellationToken cancellationToken);

    /// <summary>People whose last two calls since that instant both did not take place (K-085), by when the last one was to be.</summary>
    Task<IReadOnlyList<MissedCalls>> GetMissedTwiceAsync(DateTimeOffset since, CancellationToken cancellationToken);
}

/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
/// <param name="StaffIds">Who speaks.</param>
/// <param name="Patients">Whom it is about, whoever may know of them.</param>
public sealed record CallAppointment(
    Guid Id, AppointmentStatus Status, DateTimeOffset Start, DateTimeOffset End, string TimeZoneId, IReadOnlyList<Guid> StaffIds, IReadOnlyList<CallPatientFact> Patients)
{
    /// <summary>Where it is joined; null = nowhere in particular.</summary>
    public string? Link { get; init; }
}

/// <param name="IsPart2">What the appointment says of them is of the Part 2 program (P-071).</param>
public sealed record CallPatientFact(Guid PatientId, bool IsPart2);

/// <param name="End">UTC.</param>
public sealed record OpenCall(Guid Id, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<Guid> StaffIds);

/// <param name="LastId">The appointment that was missed last, to be booked again.</param>
public sealed record MissedCalls(IReadOnlyList<Guid> StaffIds, DateTimeOffset FirstAt, DateTimeOffset LastAt, Guid LastId);
