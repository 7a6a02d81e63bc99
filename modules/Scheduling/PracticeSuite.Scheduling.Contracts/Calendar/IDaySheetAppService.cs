using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>A day's times on paper, for a morning on which the screens are dark.</summary>
public interface IDaySheetAppService
{
    /// <summary>Everybody's day, or some people's: by clinician and time, what the caller may see of each; other times as busy.</summary>
    /// <exception cref="BusinessException"><c>Scheduling:LocationNotFound</c>.</exception>
    Task<DaySheetPaper> PrintAsync(DaySheetQuery query, CancellationToken cancellationToken);
}

/// <param name="On">On the clock of the location, else of the practice.</param>
/// <param name="StaffIds">None = everybody who has something booked or is away.</param>
public sealed record DaySheetQuery(DateOnly On, Guid? LocationId, IReadOnlyCollection<Guid> StaffIds);

/// <param name="Content">A PDF of letter size.</param>
/// <param name="FileName">Says the day and nobody's name.</param>
/// <param name="Shown">The patients whom it names.</param>
public sealed record DaySheetPaper(byte[] Content, string FileName, IReadOnlyList<AppointmentPatientDto> Shown);
