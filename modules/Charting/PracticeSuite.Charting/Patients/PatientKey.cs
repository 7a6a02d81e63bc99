namespace PracticeSuite.Charting.Patients;

/// <summary>What the rows of a chart know of their patient: the id, the location whose clock dates them, and the day of birth where it is known.</summary>
/// <param name="IsOfProgram">A patient of the practice's Part 2 program (P-071).</param>
/// <param name="SexCode">Some cuts of scales go by it (P-173).</param>
/// <param name="IsNamed">A Part 2 consent names its patient (P-073).</param>
internal readonly record struct PatientKey(Guid Id, Guid? LocationId, DateOnly? BirthDate, bool IsOfProgram = false, bool IsNamed = true, string? SexCode = null);
