namespace PracticeSuite.Privacy.Contracts.WhoCouldSee;

/// <summary>Who could see a kind of record of a patient at an instant, why, and who opened something of the patient on that day.</summary>
public interface IWhoCouldSeeAppService
{
    Task<WhoCouldSeeDto> GetAsync(WhoCouldSeeQuery query, CancellationToken cancellationToken);
}

/// <param name="At">Now or in the past.</param>
public sealed record WhoCouldSeeQuery(Guid? PatientId, RecordKind What, DateTimeOffset At);

/// <summary>Rows of the role matrix of which a patient's record has something; each is named as there.</summary>
public enum RecordKind
{
    Demographics,
    Problems,
    TreatmentPlan,
    RatingScales,
    Consents,
    Enrollments,
    CareMinutes,
    Schedule,
    Claims,
    MedicationList,
    ProgressNotes,
    Messages,
}

/// <param name="TellsPart2">
/// Whether each person's reasons say who could also see what the Part 2 program keeps of this kind; false for an officer who may not know
/// whether it keeps anything of this patient (P-082), null where the practice has no program.
/// </param>
/// <param name="IsSensitive">The chart asked for a reason then.</param>
/// <param name="DidSee">By the audit trail, on the local day of the instant.</param>
/// <param name="SeenIsCut">The day has more events than were read.</param>
public sealed record WhoCouldSeeDto(
    Guid PatientId, string Mrn, RecordKind What, DateTimeOffset At, bool IsSensitive, IReadOnlyList<CouldSee> CouldSee, IReadOnlyList<DidSee> DidSee, bool SeenIsCut, bool? TellsPart2);

/// <param name="UserId">Null for a program.</param>
/// <param name="IsAssumed">What the user could do is the earliest that is known; then it may have been otherwise.</param>
/// <param name="GaveReason">Of a sensitive chart, whether they had said why by then; null where it did not ask.</param>
public sealed record CouldSee(
    Guid? UserId, string Name, Guid? StaffId, IReadOnlyList<string> Roles, IReadOnlyList<SightReason> Reasons, bool IsAssumed, bool? GaveReason);

/// <param name="Since">Null where a role is the reason.</param>
/// <param name="ThroughStaffId">For whom the person stood, by supervision or as a stand-in.</param>
/// <param name="Code">The part of a role's right, such as <c>billing</c>, or why the glass was broken.</param>
public sealed record SightReason(SightKind Kind, DateTimeOffset? Since = null, DateTimeOffset? Until = null, Guid? ThroughStaffId = null, string? Code = null);

public enum SightKind
{
    /// <summary>The role has it for every patient.</summary>
    Role,
    CareTeam,
    Appointment,
    BrokenGlass,
    Supervision,
    Coverage,

    /// <summary>Only what the person wrote or stands in.</summary>
    Own,

    /// <summary>A program over the API.</summary>
    Program,

    /// <summary>Of the Part 2 program, and so also what it keeps.</summary>
    Part2Member,

    /// <summary>Also what the program keeps, by a consent in force; the code says what for.</summary>
    Part2Consent,

    /// <summary>Also what the program keeps, having broken the glass in a medical emergency.</summary>
    Part2Emergency,
}

public sealed record DidSee(Guid? UserId, string Name, DateTimeOffset First, DateTimeOffset Last, int Times);
