namespace PracticeSuite.Platform.Access;

/// <summary>
/// What connects the caller with the one patient whom an operation is about, found out before it begins (ADR 48): the filter takes it as it is,
/// where it would else ask for each row. Of other patients such an operation sees what is open to the caller's role, and nothing that a relationship opens.
/// </summary>
/// <param name="IsConnected">By a relationship that holds (P-120).</param>
/// <param name="AsksReason">The chart is sensitive and the caller has not said why they open it (P-122).</param>
/// <param name="OpensPart2">The caller may see what the Part 2 program made (P-072, P-077, P-121).</param>
internal sealed record PatientSight(Guid PatientId, bool IsConnected, bool AsksReason, bool OpensPart2);
