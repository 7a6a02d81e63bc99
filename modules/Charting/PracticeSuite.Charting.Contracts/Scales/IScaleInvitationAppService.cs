namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>Rating scales that a patient is asked to fill in without anybody, by a link or on the practice's tablet.</summary>
public interface IScaleInvitationAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<ScaleInvitationDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Answers the one link, which nobody can show again: only its hash is kept.</summary>
    /// <exception cref="Kernel.BusinessException">A scale whose wording may not be shown; no birth date to ask for (<c>Charting:NoBirthDate</c>).</exception>
    Task<ScaleInvitationLink> InviteAsync(Guid patientId, ScaleInvitationInput given, CancellationToken cancellationToken);

    /// <summary>Ends one that is not filled in yet.</summary>
    Task<ScaleInvitationDto> WithdrawAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Scales">One or several of <see cref="RatingScales.ForPatients"/>.</param>
/// <param name="Hours">For which a link holds; a tablet has its own time.</param>
public sealed record ScaleInvitationInput(IReadOnlyList<string> Scales, ScaleChannel Channel, int Hours = ScaleInvitationLimits.Hours);

public sealed record ScaleInvitationDto(
    Guid Id, Guid PatientId, IReadOnlyList<string> Scales, ScaleChannel Channel, ScaleInvitationState State, DateTimeOffset MadeAt, Guid? MadeById, DateTimeOffset ExpiresAt)
{
    /// <summary>Of the practice's Part 2 program (P-071), and what is filled in is, too.</summary>
    public bool IsPart2 { get; init; }

    public bool IsOpen => State is ScaleInvitationState.Waiting or ScaleInvitationState.Opened;
}

/// <param name="Token">What stands behind the "#" of the link: 256 random bits, good once.</param>
public sealed record ScaleInvitationLink(ScaleInvitationDto Invitation, string Token);

/// <summary>Where the patient fills it in.</summary>
public enum ScaleChannel
{
    Link,
    Tablet,
}

public enum ScaleInvitationState
{
    Waiting,

    /// <summary>The patient gave the birth date and saw the questions.</summary>
    Opened,

    FilledIn,
    Withdrawn,
    Expired,

    /// <summary>Too many wrong birth dates.</summary>
    Blocked,
}
