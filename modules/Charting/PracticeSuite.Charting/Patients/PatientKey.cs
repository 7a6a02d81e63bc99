namespace PracticeSuite.Charting.Patients;

/// <summary>What the rows of a chart know of their patient: the id, and the location whose clock dates them.</summary>
internal readonly record struct PatientKey(Guid Id, Guid? LocationId);
