using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Coordination.Enrollments;

/// <summary>enrollments.csv: who is enrolled in general BHI, under whom and where.</summary>
internal sealed class EnrollmentsImport(
    CoordinationDbContext db, CurrentCaller caller, IPatientDirectory patients, IStaffDirectory staff, IPracticeDirectory practices) : IFileImport
{
    public string FileName => "enrollments.csv";

    public string RowName => "enrollment";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN", nameof(EnrollPatient.PatientId)),
        new("location", true, "location code; its clock decides to which month work belongs", nameof(EnrollPatient.LocationId)),
        new("code", true, "99484 or G0323"),
        new("billing_practitioner", true, "staff code of the one who bills", nameof(EnrollPatient.BillingPractitionerId)),
        new("designated_member", false, "staff code of the care-team member for continuity", nameof(EnrollPatient.DesignatedMemberId)),
        new("from", true, "first day, yyyy-MM-dd"),
        new("to", false, "last day, yyyy-MM-dd; empty while it goes on"),
        new("face_to_face_attested", false, "yes when staff are available face to face, no (default)"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var locations = (await practices.GetAsync(cancellationToken)).Locations.ToDictionary(one => one.Code, one => one.Id, StringComparer.OrdinalIgnoreCase);
        var people = (await staff.GetAllAsync(cancellationToken)).Values.ToDictionary(one => one.Code, one => one.Id, StringComparer.OrdinalIgnoreCase);
        var known = await patients.GetIdsByMrnAsync(cancellationToken);
        var enrolled = await db.Patients.Include(p => p.Enrollments).ToDictionaryAsync(p => p.Id, cancellationToken);
        var added = new List<PatientEnrollments>();
        file.ForEach(row =>
        {
            var enroll = new EnrollPatient(
                row.Named("patient", known, "patient"),
                row.Named("location", locations, "location"),
                ReadCode(row),
                row.Named("billing_practitioner", people, "member of staff"),
                row.OptionalNamed("designated_member", people, "member of staff"),
                row.Date("from"),
                row.OptionalDate("to"),
                row.Flag("face_to_face_attested"));
            row.ThrowIfRefused();
            var patient = enrolled.GetValueOrDefault(enroll.PatientId) ?? new PatientEnrollments(caller.Practice, enroll.PatientId);
            patient.Enroll(enroll);
            if (enrolled.TryAdd(patient.Id, patient))
                added.Add(patient);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static BhiCode ReadCode(ImportRow row)
    {
        var text = row.Text("code", 5);
        foreach (var code in Enum.GetValues<BhiCode>())
        {
            if (text.Equals(code.ToProcedureCode(), StringComparison.OrdinalIgnoreCase))
                return code;
        }

        if (text.Length is > 0 and <= 5)
            row.Refuse("code", "The code is not one of general BHI; use 99484 or G0323.");
        return default;
    }
}
