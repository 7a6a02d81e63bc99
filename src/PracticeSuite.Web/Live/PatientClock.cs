using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>
/// The clock of one patient's location, else of the practice's first: on it stand the days and hours that a page shows and takes of the
/// patient, as they do in the chart and in files.
/// </summary>
public sealed class PatientClock(PracticeClock practice, Guid? locationId = null)
{
    public PracticeProfile? Practice => practice.Practice;

    public LocationProfile? Location =>
        Practice?.Locations.FirstOrDefault(location => location.Id == locationId) ?? (Practice?.Locations is [var first, ..] ? first : null);

    public TimeZoneInfo Zone => Location?.Zone ?? practice.Zone;

    public DateTimeOffset Now => practice.Now;

    public DateOnly Today => Zone.LocalDate(Now);

    /// <summary>What the clock shows, to the minute, as a form takes it.</summary>
    public DateTime WallClock
    {
        get
        {
            var now = TimeZoneInfo.ConvertTime(Now, Zone).DateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        }
    }

    public static async Task<PatientClock> ReadAsync(IOperations operations, PracticeClock practice, Guid patientId) => new(
        practice, (await operations.RunAsync<IPatientDirectory, PatientPlace>((patients, ct) => patients.DemandAsync(patientId, ct))).LocationId);

    public DateTimeOffset InstantOf(DateTime wallClock) => Zone.InstantOf(wallClock);

    /// <summary>The clock of another location, where something of this patient happens.</summary>
    public PatientClock At(Guid? otherLocationId) => otherLocationId is null ? this : new(practice, otherLocationId);
}
