using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Coordination.Time;

/// <summary>What the codes of an entry's row stand for, read once a file.</summary>
internal sealed record KnownCodes(IReadOnlyDictionary<string, Guid> Patients, IReadOnlyDictionary<string, StaffMember> Staff, PatientZones Zones);
