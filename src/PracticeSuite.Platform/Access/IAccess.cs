using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>What the caller may do; which rows exist for them is the filter's business.</summary>
public interface IAccess
{
    Caller Caller { get; }

    /// <summary>Whether the caller's roles have the permission at all, be it for some patients only.</summary>
    bool May(string permission);

    /// <summary>Whether the caller has the permission for what is their own and for nothing else; whose a row is says the service that has it.</summary>
    bool IsForOwnOnly(string permission);

    /// <summary>For what is no one patient's: lists, which the filter narrows, settings, practice-wide acts.</summary>
    /// <exception cref="AccessDeniedException">The caller's roles do not have the permission.</exception>
    Task DemandAsync(string permission, CancellationToken cancellationToken);

    /// <summary>For what is one patient's (P-120).</summary>
    /// <exception cref="AccessDeniedException">The caller's roles do not have the permission.</exception>
    /// <exception cref="NoRelationshipException">The roles have it for patients with whom the caller has to do, and this is none of them.</exception>
    /// <exception cref="ReasonNeededException">The chart is sensitive, and the caller has not said today why they open it.</exception>
    Task DemandAsync(string permission, Guid patientId, CancellationToken cancellationToken);

    /// <summary>The same as an answer.</summary>
    Task<AccessDecision> DecideAsync(string permission, Guid patientId, CancellationToken cancellationToken);

    /// <summary>Those of the patients for whom the caller has the permission, in their order; for lists that name patients.</summary>
    Task<IReadOnlyList<Guid>> NarrowAsync(string permission, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken);

    /// <summary>
    /// Lets a computation read the practice's facts whoever asks (see <see cref="Sight.ReadFacts"/>). For the services by which modules
    /// ask each other; what they answer is less than what they read.
    /// </summary>
    IDisposable ReadFacts();

    /// <summary>Whether the caller may know what the Part 2 program made of the patient, and so that the patient is one of its (P-072, P-082).</summary>
    Task<bool> SeesPart2Async(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Those of the patients of whom <see cref="SeesPart2Async"/> is true; for lists.</summary>
    Task<IReadOnlySet<Guid>> Part2AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken);

    /// <summary>Whether what is read now holds nothing of the Part 2 program back.</summary>
    bool ReadsPart2Whole { get; }

    /// <summary>Whether what is read now is what the caller sees, neither more nor less: else what was read before does not answer.</summary>
    bool ReadsAsCaller { get; }

    /// <summary>Keeps a computation to what the caller may know of the Part 2 program (see <see cref="Sight.KeepToWhatIsShown"/>).</summary>
    IDisposable KeepToWhatIsShown();

    /// <summary>Keeps what the Part 2 program made out of what the program itself computes (see <see cref="Sight.HoldPart2Back"/>).</summary>
    IDisposable HoldPart2Back();
}

/// <summary>Why somebody may or may not.</summary>
public enum AccessReason
{
    /// <summary>The program itself.</summary>
    System,

    /// <summary>The role has it for every patient.</summary>
    Role,

    /// <summary>It is the person's own.</summary>
    Own,

    CareTeam,

    Appointment,

    Supervision,

    Coverage,

    BrokenGlass,

    /// <summary>No: the roles do not have it.</summary>
    NoRole,

    /// <summary>No: the roles have it, the patient is a stranger to them.</summary>
    NoRelationship,

    /// <summary>Not yet: the chart is sensitive, and the caller has not said today why they open it (P-122).</summary>
    NoReasonGiven,
}

public readonly record struct AccessDecision(AccessReason Reason)
{
    public bool IsGranted => Reason is not (AccessReason.NoRole or AccessReason.NoRelationship or AccessReason.NoReasonGiven);
}

/// <summary>The caller may not do this; carries the permission and the roles that have it, so that a page can say who can.</summary>
public class AccessDeniedException(string permission, string message) : Exception(message)
{
    public AccessDeniedException(string permission, IReadOnlyList<string> roles)
        : this(permission, $"Your role does not allow this. It is open to: {string.Join(", ", roles.Select(PracticeRole.InWords))}.")
    {
    }

    public string Permission { get; } = permission;

    /// <summary>Whose chart it was about, where it was about one.</summary>
    public Guid? PatientId { get; init; }
}

/// <summary>
/// The caller's role has the permission, but nothing connects them with the patient (P-120). It says the same of a patient of another
/// practice and of one who does not exist.
/// </summary>
public sealed class NoRelationshipException : AccessDeniedException
{
    public const string Code = "Access:NoRelationship";

    public NoRelationshipException(string permission, Guid patientId)
        : base(permission, "You are not on this patient's care team. Ask one of its members or the front desk to add you.") => PatientId = patientId;
}

/// <summary>The chart is marked sensitive, and the caller has not said today why they open it (P-122). No denial: they may, once they have.</summary>
public sealed class ReasonNeededException : AccessDeniedException
{
    public const string Code = "Access:ReasonNeeded";

    public ReasonNeededException(string permission, Guid patientId)
        : base(permission, "This chart is marked sensitive. Open it from Patients and say why you do; that holds until the day ends.") => PatientId = patientId;
}
