namespace PracticeSuite.Scheduling.Contracts.Visits;

/// <summary>A kept visit with its code (B-050).</summary>
/// <param name="On">Local date at the location.</param>
/// <param name="Code">CPT or HCPCS, five characters.</param>
/// <param name="PractitionerId">The practitioner of this practice, or null when the visit was outside it.</param>
/// <param name="Start">With End, the time that was billed with the visit and so never counts (B-056); null when not known.</param>
public sealed record VisitFact(
    Guid Id, Guid PatientId, DateOnly On, string Code, Guid? PractitionerId, DateTimeOffset? Start, DateTimeOffset? End,
    VisitMode Mode = VisitMode.InPerson)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <summary>A practitioner's time that a visit took.</summary>
public readonly record struct VisitTime(Guid VisitId, Guid PractitionerId, Guid PatientId, DateTimeOffset Start, DateTimeOffset End)
{
    public bool IsPart2 { get; init; }
}

/// <summary>How patient and practitioner met.</summary>
public enum VisitMode
{
    InPerson,

    /// <summary>By telehealth with picture and sound, in a way in which the visit itself is payable (B-055).</summary>
    Video,

    /// <summary>By telehealth with sound alone, in a way in which the visit itself is payable (B-055).</summary>
    AudioOnly,

    /// <summary>By telehealth, in a way in which the visit itself is payable (B-055); nobody said with picture or without.</summary>
    Telehealth,

    /// <summary>By telehealth, in a way that does not pay for the visit, so that it begins no service (B-055).</summary>
    UnpayableTelehealth,
}

/// <summary>A stay in a hospital. Inpatient and observation exclude time, an ED visit alone does not (B-171).</summary>
/// <param name="End">Null while the patient is still there.</param>
public sealed record HospitalStayFact(Guid Id, Guid PatientId, HospitalStayKind Kind, DateTimeOffset Start, DateTimeOffset? End);

public enum HospitalStayKind
{
    Inpatient,
    Observation,
    EmergencyDepartment,
}
