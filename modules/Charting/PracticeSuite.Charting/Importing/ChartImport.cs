using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>What the files of a chart are read against, each loaded once a file.</summary>
internal sealed class ChartImport(ChartingDbContext db, IStaffDirectory staff, ChartClock clock)
{
    public static ImportColumn Patient { get; } = new("patient", true, "the MRN of a patient, of patients.csv or known");

    public static ImportColumn Part2 { get; } =
        new("part2", false, "yes or no: of the Part 2 program (P-071); yes where the patient is_part2_record is and nothing is said");

    public static bool IsPart2(ImportRow row, PatientKey patient) => row.Flag("part2", otherwise: patient.IsOfProgram);

    public Task<ChartDay> TodayAsync(CancellationToken cancellationToken) => clock.ReadAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, PatientKey>> PatientsAsync(CancellationToken cancellationToken) =>
        await db.Patients.AsNoTracking().Select(patient => new { patient.Mrn, Key = new PatientKey(patient.Id, patient.LocationId, patient.BirthDate, patient.IsPart2Record, patient.LastName != null, patient.SexCode) })
            .ToDictionaryAsync(
                patient => patient.Mrn, patient => patient.Key, StringComparer.OrdinalIgnoreCase, cancellationToken);

    public async Task<StaffIndex> StaffAsync(CancellationToken cancellationToken) => new(await staff.GetAllAsync(cancellationToken));
}

/// <summary>The practice's staff by id and by code.</summary>
internal sealed class StaffIndex(IReadOnlyDictionary<Guid, StaffMember> byId)
{
    public IReadOnlyDictionary<Guid, StaffMember> ById { get; } = byId;

    public IReadOnlyDictionary<string, Guid> ByCode { get; } =
        byId.Values.ToDictionary(member => member.Code, member => member.Id, StringComparer.OrdinalIgnoreCase);
}
