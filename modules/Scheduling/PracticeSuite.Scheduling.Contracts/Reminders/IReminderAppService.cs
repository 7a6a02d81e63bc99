using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Contracts.Reminders;

/// <summary>Reminders of patients' appointments, and invitations of clinicians to calls: how they are sent, and what became of each (K-047, K-087).</summary>
public interface IReminderAppService
{
    Task<ReminderRulesDto> GetRulesAsync(CancellationToken cancellationToken);

    Task<ReminderRulesDto> SetRulesAsync(ReminderRulesInput rules, CancellationToken cancellationToken);

    /// <summary>Of those of the appointments that the caller may see, by the instant of their last step.</summary>
    Task<IReadOnlyList<ReminderDto>> GetAsync(IReadOnlyCollection<Guid> appointmentIds, CancellationToken cancellationToken);

    /// <summary>Reminders of appointments still to come that could not be sent, the next appointment first.</summary>
    Task<IReadOnlyList<FailedReminderDto>> GetFailedAsync(CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Outbox:NotFailed</c>.</exception>
    Task TryAgainAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Somebody has seen to it, such as by a call.</summary>
    /// <exception cref="BusinessException"><c>Outbox:NotFailed</c>.</exception>
    Task DismissAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="IsOn">Patients are reminded.</param>
/// <param name="EmailHours">How many hours before the start; of full days each at the appointment's own hour on the clock of its place.</param>
/// <param name="QuietFrom">From when on, on the clock of the appointment's place, nothing is sent to patients.</param>
/// <param name="QuietUntil">The same hour as <paramref name="QuietFrom"/> = no hour is quiet.</param>
/// <param name="Sender">As whom the practice writes; null = by its name.</param>
/// <param name="CanEmail">This installation can send e-mail.</param>
public sealed record ReminderRulesDto(
    int Version, bool IsOn, IReadOnlyList<int> EmailHours, IReadOnlyList<int> TextHours, TimeOnly QuietFrom, TimeOnly QuietUntil, string? Sender, bool CanEmail, bool CanText);

/// <param name="EmailHours">At most <see cref="SchedulingLimits.ReminderSteps"/>, 1 to <see cref="SchedulingLimits.ReminderHoursMax"/>.</param>
public sealed record ReminderRulesInput(
    bool IsOn, IReadOnlyList<int> EmailHours, IReadOnlyList<int> TextHours, TimeOnly QuietFrom, TimeOnly QuietUntil, string? Sender = null, int Version = 0);

/// <param name="At">When it was sent, or is tried; UTC.</param>
/// <param name="StaffId">Whom an invitation is for; null = the patient.</param>
/// <param name="IsOfThisTime">It tells of the time at which the appointment is now.</param>
/// <param name="Reason">Why it waits, failed or was dropped, a word of ours.</param>
public sealed record ReminderDto(Guid Id, Guid AppointmentId, ReminderChannel Channel, ReminderState State, DateTimeOffset At, Guid? StaffId, bool IsOfThisTime, string? Reason);

public sealed record FailedReminderDto(Guid Id, Guid AppointmentId, DateTimeOffset Start, string TimeZoneId, Guid PatientId, string PatientName, ReminderChannel Channel, string? Reason);

public enum ReminderChannel
{
    Email,
    Text,
}

public enum ReminderState
{
    Queued,

    /// <summary>It waits for the end of the quiet hours.</summary>
    Held,
    Sent,
    Failed,

    /// <summary>It became superfluous, or the patient is not reminded this way.</summary>
    Canceled,
}
