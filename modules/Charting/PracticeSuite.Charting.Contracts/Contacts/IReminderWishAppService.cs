using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>How a patient wants to be reminded of appointments, and their consent to texts: who recorded it, of which day, and when it ended.</summary>
public interface IReminderWishAppService
{
    Task<ReminderWishDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>From now on, instead of what was wished before.</summary>
    Task<ReminderWishDto> SaveAsync(Guid patientId, ReminderWishInput wish, CancellationToken cancellationToken);

    /// <summary>The patient answered STOP, or says so: no text goes out until they consent anew.</summary>
    /// <exception cref="BusinessException"><c>Charting:NoTexts</c>: there is nothing to stop.</exception>
    Task<ReminderWishDto> StopTextsAsync(Guid patientId, int version, CancellationToken cancellationToken);
}

/// <param name="Version">Of what stands now; 0 where nobody has said anything.</param>
/// <param name="ByEmail">As long as there is an address.</param>
/// <param name="Mobile">Ten digits.</param>
/// <param name="ConsentedOn">The day on which the patient consented to texts.</param>
/// <param name="StoppedAt">When they took that back; UTC.</param>
/// <param name="RecordedBy">Who wrote it down; null = nobody has.</param>
/// <param name="Now">Where reminders go.</param>
/// <param name="Earlier">What was wished before, the latest first.</param>
public sealed record ReminderWishDto(
    Guid PatientId, int Version, bool ByEmail, bool ByText, string? Mobile, DateOnly? ConsentedOn, DateTimeOffset? StoppedAt, string? RecordedBy, DateTimeOffset? Since,
    ReminderAddress Now, IReadOnlyList<EarlierReminderWish> Earlier);

public sealed record EarlierReminderWish(bool ByEmail, bool ByText, DateOnly? ConsentedOn, DateTimeOffset Since, DateTimeOffset Until, string RecordedBy);

/// <param name="Mobile">Ten digits; needed for texts.</param>
/// <param name="ConsentedOn">Needed for texts; not after today, and after a STOP not before its day.</param>
/// <param name="Version">That which was shown.</param>
public sealed record ReminderWishInput(bool ByEmail, bool ByText, string? Mobile, DateOnly? ConsentedOn, int Version = 0);
